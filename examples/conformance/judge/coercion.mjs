// SPDX-License-Identifier: Apache-2.0
// What Fastify with Ajv makes of values of other types: the table that CoercionAsAjvTest reads.
//   node coercion.mjs FOLDER > TABLE     FOLDER has a package.json that names fastify, and its node_modules
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const fastify = createRequire(resolve(process.argv[2], 'package.json'))('fastify');

const types = {
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  string: { type: 'string' },
  color: { type: 'string', enum: ['red', '5', 'true'] },
  date: { type: 'string', format: 'date' },
  nullable: { type: ['integer', 'null'] },
  integers: { type: 'array', items: { type: 'integer' } },
  strings: { type: 'array', items: { type: 'string' } },
  lists: { type: 'array', items: { type: 'array', items: { type: 'integer' } } },
};

const bodies = `5 1.0 1.5 -1 0 -0.0 1 1e2 1e21 1e20 0.000001 1e-7 123456789012345680000 0.1 true false null {} {"a":1}
  [] [5] ["5"] [true] [null] [""] [[5]] [[]] [{}] [1,2] ["1","x"] [null,true] ["red"] ["2030-01-02"]`
  .split(/\s+/)
  .concat(['5', ' 5 ', '\u00a05', '\u001c5', '1.0', '1.5', '1e2', '0x10', '0X1f', '0b11', '0o17', '-0x10', '+5', '-5', '.5',
    '5.', '.', '1e', '1_000', '1,5', '', ' ', 'x', 'true', 'false', 'TRUE', 'yes', '1', '0', 'null', 'Infinity', '-Infinity',
    'NaN', '1e999', '٣', 'red', '2030-01-02', '2030-02-30', '[]'].map((text) => JSON.stringify(text)));

const queries = ['value=5', 'value=+5', 'value=%2B5', 'value=1.0', 'value=1.5', 'value=1e2', 'value=0x10', 'value=', 'value=+', 'value=x',
  'value=true', 'value=false', 'value=TRUE', 'value=1', 'value=0', 'value=null', 'value=red', 'value=2030-01-02',
  'value=1&value=2', 'value=5&value=x'];

const app = fastify();
for (const [name, type] of Object.entries(types)) {
  const schema = { type: 'object', required: ['value'], properties: { value: type } };
  app.post('/' + name, { schema: { body: schema } }, async (request) => request.body);
  app.get('/' + name, { schema: { querystring: schema } }, async (request) => request.query);
}

const row = (type, sent, answer) => {
  const said = answer.statusCode === 200 ? JSON.stringify(answer.json().value) : answer.json().message;
  console.log([type, sent, answer.statusCode, said].join('|'));
};
for (const name of Object.keys(types)) {
  for (const value of bodies) {
    const payload = `{"value":${value}}`;
    row(name, value, await app.inject({ method: 'POST', url: '/' + name, headers: { 'content-type': 'application/json' }, payload }));
  }
  if (name === 'lists') continue;
  for (const query of queries) row(name, '?' + query, await app.inject({ url: '/' + name + '?' + query }));
}
