// SPDX-License-Identifier: Apache-2.0
// Rows of PostgreSQL.
import pg from 'pg'

const ROWS = 10_000
const SELECT = { name: 'select', text: 'select id, randomnumber as "randomNumber" from world where id = $1' }
const UPDATE = { name: 'update', text: 'update world set randomnumber = $1 where id = $2' }
const FORTUNES = { name: 'fortunes', text: 'select id, message from fortune' }

const world = { type: 'object', properties: { id: { type: 'integer' }, randomNumber: { type: 'integer' } } }
const worlds = { type: 'array', items: world }
const count = { type: 'object', required: ['queries'], properties: { queries: { type: 'string', pattern: '^[0-9]{1,3}$' } } }

const random = () => 1 + Math.floor(Math.random() * ROWS)

// Different ones, in the order of their ids, so that two who update the same do not wait for each other.
async function some (client, queries) {
  const ids = new Set()
  while (ids.size < queries) ids.add(random())
  const found = []
  for (const id of [...ids].sort((one, other) => one - other)) {
    found.push((await client.query({ ...SELECT, values: [id] })).rows[0])
  }
  return found
}

// Opens no connection before the first question.
export function database (app) {
  const pool = new pg.Pool({
    host: '127.0.0.1', port: process.env.BENCH_POSTGRES_PORT, user: 'bench', database: 'postgres', max: 16
  })

  async function connected (work) {
    const client = await pool.connect()
    try {
      return await work(client)
    } finally {
      client.release()
    }
  }

  app.get('/db', { schema: { response: { 200: world } } }, async () => {
    return (await connected((client) => some(client, 1)))[0]
  })

  app.get('/queries', { schema: { querystring: count, response: { 200: worlds } } }, (request) => {
    return connected((client) => some(client, Number(request.query.queries)))
  })

  app.get('/updates', { schema: { querystring: count, response: { 200: worlds } } }, (request) => {
    return connected(async (client) => {
      await client.query('begin')
      try {
        const found = await some(client, Number(request.query.queries))
        const changed = found.map(({ id }) => ({ id, randomNumber: random() }))
        for (const { id, randomNumber } of changed) await client.query({ ...UPDATE, values: [randomNumber, id] })
        await client.query('commit')
        return changed
      } catch (failure) {
        await client.query('rollback')
        throw failure
      }
    })
  })

  app.get('/fortunes', async (request, reply) => {
    const { rows } = await pool.query(FORTUNES)
    rows.push({ id: 0, message: 'Additional fortune added at request time.' })
    rows.sort((one, other) => one.message < other.message ? -1 : 1)
    reply.type('text/html; charset=utf-8')
    return page(rows)
  })
}

function page (fortunes) {
  const rows = fortunes.map(({ id, message }) => `<tr><td>${id}</td><td>${escaped(message)}</td></tr>`).join('')
  return '<!DOCTYPE html><html><head><title>Fortunes</title></head><body><table>' +
    `<tr><th>id</th><th>message</th></tr>${rows}</table></body></html>`
}

function escaped (text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
