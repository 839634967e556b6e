"""Verify an audit log that Loket exported: python verify_audit.py LOG.jsonl ["FINGERPRINT"]."""

import hashlib
import json
import sys
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

lines = [json.loads(line) for line in Path(sys.argv[1]).open(encoding="utf-8")]
head, entries, tail = lines[0], lines[1:-1], lines[-1]
before = "0" * 64
for number, (*chained, this_hash, salt, detail) in enumerate(entries, 1):
    digest = chained[-1]
    if chained[0] != number:
        sys.exit(f"entry {number} is missing")
    if salt is not None and hashlib.sha256(f"{salt}{detail}".encode()).hexdigest() != digest:
        sys.exit(f"the detail of entry {number} was changed")
    text = json.dumps(chained, ensure_ascii=False, separators=(",", ":"))
    before = hashlib.sha256(f"{before}\n{text}".encode()).hexdigest()
    if before != this_hash:
        sys.exit(f"entry {number} was changed")
if (tail["entries"], tail["last_hash"]) != (len(entries), before):
    sys.exit("entries were cut off or added at the end")
signed = f"{head['format']}:{tail['entries']}:{tail['last_hash']}".encode("ascii")
key = bytes.fromhex(head["key"])
Ed25519PublicKey.from_public_bytes(key).verify(bytes.fromhex(tail["signature"]), signed)
print(len(entries), "entries are whole; signed by", hashlib.sha256(key).hexdigest()[:16].upper())
