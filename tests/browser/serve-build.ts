import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { build, isBuildStale } from '../../.scripts/build.mjs'
import { PROJECT_ROOT } from '../../.scripts/project-root.mjs'
import { createStaticServer, listenFrom } from '../../.scripts/serve.mjs'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Addresses of the built page, once at the root of its server and once somewhere below. */
    readonly rootAddress: string
    readonly nestedAddress: string
  }
}

/** Builds the page where dist/ is stale, and serves it as `npm start` does, until the tests of the built page end. */
export default async function serveBuild(project: TestProject): Promise<() => void> {
  if (isBuildStale(PROJECT_ROOT) && !build(PROJECT_ROOT)) throw new Error('The page could not be built.')
  const dist = join(PROJECT_ROOT, 'dist')
  const servers = [createStaticServer(dist), createStaticServer(dist, '/some/where/')] as const
  project.provide('rootAddress', `http://127.0.0.1:${await listenFrom(servers[0])}/`)
  project.provide('nestedAddress', `http://127.0.0.1:${await listenFrom(servers[1])}/some/where/`)
  return () => {
    for (const server of servers) {
      server.close()
      server.closeAllConnections()
    }
  }
}
