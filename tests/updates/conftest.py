"""The desk of the use cases' tests."""

from tests.usecases.conftest import desk_template as desk_template
from tests.usecases.conftest import folder as folder
