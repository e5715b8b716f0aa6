# One image for the site, the worker and the operator's commands: what it does is said by the command.
#   docker build -t khaki-estate .
#   docker run … khaki-estate                                                    the site
#   docker run … khaki-estate node --import tsx jobs/worker.ts                   a worker
#   docker run … khaki-estate node --import tsx cli/ops/main.ts migrate          a command of the operator
# No secret belongs in it: all settings come from the environment (.env.example).

FROM node:24-bookworm-slim AS build
WORKDIR /estate
ENV NEXT_TELEMETRY_DISABLED=1
# Before the sources, so that a change of those installs nothing anew.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-progress
COPY . .
RUN npm run build && npm prune --omit=dev --no-progress

FROM node:24-bookworm-slim
WORKDIR /estate
# The log goes to the container's output, where its host collects it.
ENV NODE_ENV=production ESTATE_DATA=/data LOG_FILES=0 NEXT_TELEMETRY_DISABLED=1
RUN install -d -o node -g node -m 0711 /data
COPY --from=build /estate ./
# What Next writes while it serves; the rest belongs to root, and the process cannot change it.
RUN chown -R node:node web/.next
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Without npm between, so that it is the process itself that is told to end.
CMD ["node", "--import", "tsx", "web/server.ts"]
