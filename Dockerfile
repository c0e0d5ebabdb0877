# captionsync in a container. See docs/deploy.md.
FROM python:3.11-slim-bookworm AS build
COPY pyproject.toml README.md LICENSE /src/
COPY captionsync /src/captionsync
COPY static /src/static
COPY templates /src/templates
RUN python -m venv /opt/captionsync \
    && /opt/captionsync/bin/pip install --no-cache-dir --disable-pip-version-check /src

FROM python:3.11-slim-bookworm
# The image has Python without its compiled modules, and the user of the server may not write them.
RUN python -m compileall -q -x '/(test|tests|idlelib|lib2to3)/' /usr/local/lib/python3.11
RUN useradd --system --uid 10001 --home-dir /data --no-create-home --shell /usr/sbin/nologin captionsync \
    && install --directory --owner captionsync --group captionsync --mode 0700 /data
COPY --from=build /opt/captionsync /opt/captionsync
ENV PATH=/opt/captionsync/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    CAPTIONSYNC_HOST=0.0.0.0 \
    CAPTIONSYNC_PORT=8000 \
    CAPTIONSYNC_DATA_DIR=/data
USER captionsync
WORKDIR /data
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
    CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8000/readyz', timeout=2)"]
ENTRYPOINT ["captionsync"]
CMD ["serve"]
