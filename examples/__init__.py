"""The main job on each provider, as short scripts. Each runs against the sandbox, or for real when credentials are in the environment."""
