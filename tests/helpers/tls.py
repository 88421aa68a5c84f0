"""Certificates of servers on this machine, and who vouches for them."""

import ssl

import trustme

AUTHORITY = trustme.CA()


def server_tls(*, alpn: str = "http/1.1") -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    AUTHORITY.issue_cert("localhost").configure_cert(context)
    context.set_alpn_protocols([alpn])
    return context


def client_tls() -> ssl.SSLContext:
    """Trust that authority alone: the system's, which the default context loads, takes a quarter of a second."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    AUTHORITY.configure_trust(context)
    return context
