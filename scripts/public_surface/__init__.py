"""Changes for users since the last release, in terms of semver: names, signatures and fields, and the specs."""
