"""What changed for users since the last release, as semver counts it: names, signatures and fields, and the specs behind them."""
