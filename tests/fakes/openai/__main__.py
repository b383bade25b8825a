"""The fake server on its own: `python -m tests.fakes.openai --port 8082`. The key is openai-test-key."""

from tests.fakes.openai import FakeOpenAI
from tests.fakes.scripting import serve

if __name__ == "__main__":
    serve(FakeOpenAI)
