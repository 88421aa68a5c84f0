"""Serve the sandbox on a port: `python -m polymeet.testing [--host 127.0.0.1] [--port 8700]`."""

from __future__ import annotations

import argparse
import ipaddress
import sys
from collections.abc import Sequence

from polymeet_sandbox.sandbox import Sandbox

USAGE = """\
The sandbox is listening. Any credential is good:
  zoom          {zoom}           Authorization: Bearer anything
  pyas          {pyas}              x-api-key: anything  (account-1, calendar-1)
  connectycube  {connectycube}      CB-Token: anything
Tokens and sessions of its own:
  zoom          POST {oauth}/token      client {client_id}, secret {client_secret}, account {account_id}
  connectycube  POST {connectycube}/session  application {application_id}, key {auth_key}, user {login} / {password}
Give a client its base_url, for example:
  curl -H "Authorization: Bearer anything" {zoom}/users
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until interrupted."""
    options = _parser().parse_args(arguments)
    try:
        import uvicorn
    except ModuleNotFoundError:
        print("To serve the sandbox, install uvicorn: pip install 'polymeet[sandbox]'", file=sys.stderr)
        return 2
    sandbox = Sandbox()
    origin = f"http://{_bracketed(options.host)}:{options.port}"
    print(_usage(sandbox, origin), flush=True)
    uvicorn.run(sandbox.app, host=options.host, port=options.port, log_level="warning")
    return 0


def _usage(sandbox: Sandbox, origin: str) -> str:
    oauth, sessions = sandbox.zoom_oauth, sandbox.connectycube_sessions
    return USAGE.format(
        **{name: sandbox.base_url(name, origin) for name in sandbox.providers},
        oauth=f"{origin}{oauth.mount}",
        client_id=oauth.client_id,
        client_secret=oauth.client_secret,
        account_id=oauth.account_id,
        application_id=sessions.application_id,
        auth_key=sessions.auth_key,
        login=sessions.users[0].login,
        password=sessions.users[0].password,
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m polymeet.testing", description="Serve the polymeet sandbox.")
    parser.add_argument("--host", type=_loopback, default="127.0.0.1", help="a loopback address (default 127.0.0.1)")
    parser.add_argument("--port", type=_port, default=8700, help="the port, 1 to 65535 (default 8700)")
    return parser


def _loopback(host: str) -> str:
    """Return a loopback address, and refuse any other: the sandbox accepts any credential."""
    if host != "localhost" and not _is_loopback_address(host):
        raise argparse.ArgumentTypeError(f"{host} is not a loopback address")
    return host


def _port(text: str) -> int:
    """Return a port that can be printed for clients: with 0 the system would choose one."""
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 65_536):
        raise argparse.ArgumentTypeError(f"{text} is no port; give 1 to 65535")
    return int(text)


def _is_loopback_address(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


if __name__ == "__main__":
    sys.exit(main())
