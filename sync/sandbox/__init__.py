"""A practice SP4N-LAPOR! on this computer: real HTTP, the calls of sp4n-api.md, and faults at the turn of a switch."""

from sync.sandbox.server import SandboxServer

__all__ = ["SandboxServer"]
