// SPDX-License-Identifier: Apache-2.0
// Asks an upstream three times at once.
import { Pool } from 'undici'

const answers = { type: 'object', properties: { answers: { type: 'array', items: { type: 'string' } } } }

export function aggregate (app) {
  const upstream = new Pool(`http://127.0.0.1:${process.env.BENCH_UPSTREAM_PORT ?? 1}`)

  async function ask () {
    const { body } = await upstream.request({ path: '/upstream', method: 'GET' })
    return body.text()
  }

  app.get('/aggregate', { schema: { response: { 200: answers } } }, async () => {
    return { answers: await Promise.all([ask(), ask(), ask()]) }
  })
}
