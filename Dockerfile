# Two stages: what builds (a compiler, pip, tests of the models) stays out of what runs.
FROM python:3.11.14-slim-bookworm AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PYTHONDONTWRITEBYTECODE=1
WORKDIR /app
RUN python -m venv /venv
COPY requirements.txt .
RUN /venv/bin/pip install --require-hashes -r requirements.txt
COPY app.py config.py LICENSE ./
COPY database database
COPY ml ml
COPY routes routes
COPY static static
COPY templates templates
COPY translations translations
COPY utils utils
# A minute, once per image: the models belong to the code and the libraries beside them.
RUN /venv/bin/python -m ml.train_models --out /app/models \
    && /venv/bin/python -m compileall -q /app /venv

FROM python:3.11.14-slim-bookworm
RUN useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin dhanarakshak \
    && install -d -o dhanarakshak -g dhanarakshak -m 0700 /data
COPY --from=build /venv /venv
# Owned by root: whoever breaks into the program cannot change it or its models.
COPY --from=build /app /app
WORKDIR /app
ENV PATH=/venv/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 \
    FLASK_APP=app HOST=0.0.0.0 PORT=5000 INSTANCE_PATH=/data
USER 10001:10001
VOLUME /data
EXPOSE 5000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:5000/healthz', timeout=4)"]
CMD ["python", "app.py"]
