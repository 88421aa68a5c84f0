"""What providers can hold of a series, and how a payload is chosen for it: the part that is the same for all of them."""
