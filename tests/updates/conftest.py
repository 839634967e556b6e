"""The desk of the use cases' tests."""

from tests.usecases.conftest import clock as clock
from tests.usecases.conftest import desk_template as desk_template
from tests.usecases.conftest import folder as folder
from tests.usecases.conftest import program as program
