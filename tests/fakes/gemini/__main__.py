"""The fake server on its own: `python -m tests.fakes.gemini --port 8082`. The key is gemini-test-key."""

from tests.fakes.gemini import FakeGemini
from tests.fakes.scripting import serve

if __name__ == "__main__":
    serve(FakeGemini)
