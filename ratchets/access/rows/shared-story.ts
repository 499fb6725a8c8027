import { randomUUID } from 'node:crypto'
import { key, one, people, person, professional, type Row, rows } from '../row.ts'

const link = one('storyLink', ['owner'])
const written = () => ({ ...key(), after: '', words: 'Written by somebody' })
const standing = () => ({ after: randomUUID() })

export const sharedStory: Record<string, Row> = {
  ...rows(person, [
    'GET /story',
    'GET /story/print',
    'GET /story/:prompt',
    'GET /story/picture',
    'GET /story/picture/:area',
    'GET /story/picture/links',
    'GET /story/body',
    'GET /story/body/kinds',
    'GET /story/body/earlier',
  ]),
  'POST /story/:prompt': { room: person, form: written },
  'POST /story/:prompt/take-back': { room: person, form: standing },
  'POST /story/picture/:area': { room: person, form: written },
  'POST /story/picture/:area/take-back': { room: person, form: standing },
  'POST /story/picture/links': {
    room: person,
    form: () => ({ ...written(), from: 'sleep', to: 'work' }),
  },
  'GET /story/picture/links/:id': { room: person, subjects: link },
  'POST /story/picture/links/:id/take-back': { room: person, subjects: link },
  'POST /story/body': { room: person, form: () => ({ ...written(), place: 'neck' }) },
  'POST /story/body/kinds': {
    room: person,
    form: () => ({ ...key(), after: '', place: 'neck', 'words-neck': 'Written by somebody' }),
  },
  'POST /story/body/take-back': { room: person, form: standing },
  'GET /people/:id/story': { room: professional, subjects: people },
  'GET /people/:id/story/print': { room: professional, subjects: people },
}
