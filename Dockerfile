# syntax=docker/dockerfile:1
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:22-bookworm-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=7010 \
    MAILUO_DATA=/data
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/cypher ./cypher
COPY --from=build /app/loaders/gazetteers ./loaders/gazetteers
COPY --from=build /app/loaders/tagger/learned ./loaders/tagger/learned
COPY --from=build /app/loaders/format/pdf/cmaps ./loaders/format/pdf/cmaps
COPY --from=build /app/samples ./samples
# The image's user node, by number, so that a cluster can see that it is not root; what it runs is root's, and it writes in /data alone.
USER 1000:1000
VOLUME /data
EXPOSE 7010
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=6 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}${(process.env.BASE_PATH ?? '').replace(/[/]+$/, '')}/api/health/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/server/cli/main.js"]
CMD ["serve", "--sample"]
