"""Changes for users since the last release, as semver counts them: names, signatures and fields, and the specs behind them."""
