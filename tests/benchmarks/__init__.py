"""What things cost, as ratios in one run against a named peer. Run by `make bench`, asserted nowhere: machines are noisy."""
