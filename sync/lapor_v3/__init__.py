"""The wire of SP4N-LAPOR! integration v3 (sp4n-api.md) and nothing else."""

from sync.lapor_v3.calls import LaporV3

__all__ = ["LaporV3"]
