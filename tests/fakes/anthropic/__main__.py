"""The fake server on its own: `python -m tests.fakes.anthropic --port 8082`. The key is anthropic-test-key."""

from tests.fakes.anthropic import FakeAnthropic
from tests.fakes.scripting import serve

if __name__ == "__main__":
    serve(FakeAnthropic)
