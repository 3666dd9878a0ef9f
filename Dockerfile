# keysieve with git beside it, as a user without rights:
#   docker build -t keysieve .
#   docker run --rm -v "$PWD:/repo:ro" keysieve scan
#   docker run --rm -v "$PWD:/repo:ro" keysieve history
# Reports go to standard output; mount a folder for `--format html=/out/report.html`.
FROM node:24-slim

RUN apt-get update \
  && apt-get install --yes --no-install-recommends git \
  && rm -rf /var/lib/apt/lists/* \
  # What is mounted belongs to somebody else's number, which git refuses; nothing of it is run, so reading it is safe.
  && git config --system --add safe.directory '*'

COPY package.json LICENSE NOTICE.md /opt/keysieve/
COPY dist /opt/keysieve/dist
COPY hooks /opt/keysieve/hooks
COPY schemas /opt/keysieve/schemas
RUN ln -s /opt/keysieve/dist/cli.cjs /usr/local/bin/keysieve

USER node
WORKDIR /repo
ENTRYPOINT ["keysieve"]
CMD ["scan"]
