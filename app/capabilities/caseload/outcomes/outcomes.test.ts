import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SharedWithTeam, sharedWithTeam } from '../../team-work/testing.ts'

let small: SharedWithTeam
let here = ''
beforeAll(async () => {
  small = await sharedWithTeam()
  here = `/caseload/${small.rosaId}`
}, 60_000)
afterAll(() => small.close())

type Who = SharedWithTeam['amira']
const said = async (who: Who, path: string) =>
  (await (await who.get(path)).text())
    .replace(/<head>[\s\S]*?<\/head>/, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
const note = (fields: Record<string, string>, who: Who = small.amira) =>
  who.post(`${here}/outcome`, { key: randomUUID(), ...fields })
const standing = async () => {
  const [row] = await small.look(
    `select outcome_id as id, kind from concord.caseload_outcome where person_id = $1 and membership_id = $2
     and undone_at is null order by at desc limit 1`,
    [small.rosaId, small.amiraId],
  )
  return { id: String(row?.id), kind: row?.kind }
}
const noted = () => small.look('select * from concord.caseload_outcome')
const takeBack = async () => small.amira.post(`${here}/outcome/undo`, { outcome: (await standing()).id })
const checkIn = () =>
  small.rosa.post('/check-in', { key: randomUUID(), person: small.rosaId, life: '3', 'went-well': 'Beans.' })
const soon = (days: number) => {
  const on = new Date(Date.now() + days * 24 * 60 * 60 * 1000)
  return {
    'on-day': String(on.getUTCDate()),
    'on-month': String(on.getUTCMonth() + 1),
    'on-year': String(on.getUTCFullYear()),
  }
}

describe('what was done about somebody', () => {
  test('settles their row until something new arrives, and the person reads it', async () => {
    expect(await said(small.amira, '/caseload')).toContain('Newly shared on')
    for (const [outcome, words, told] of [
      ['spoken', 'spoken', 'Amira Patel noted that you two have spoken.'],
      ['agreed', 'agreed', 'Amira Patel noted that you two agreed what comes next.'],
      ['prefers-no-contact', 'prefers no contact', 'Amira Patel noted that you prefer not to be contacted.'],
    ] as const) {
      expect((await note({ outcome })).headers.get('location')).toBe(here)
      expect(await said(small.amira, '/caseload')).toMatch(new RegExp(`Later .*You noted on .*: ${words}`))
      expect(await said(small.amira, here)).toMatch(new RegExp(`You noted on .*: ${words}`))
      expect(await said(small.rosa, '/access-log')).toContain(told)
      await checkIn()
      const list = await said(small.amira, '/caseload')
      expect(list).toMatch(new RegExp(`This week .*Something new on .*, after you noted: ${words}`))
    }
  })

  test('taken back lets what was noted before stand again, once', async () => {
    const before = await standing()
    await note({ outcome: 'spoken' })
    const last = await standing()
    expect(last.kind).toBe('spoken')
    for (let time = 0; time < 2; time++)
      expect((await small.amira.post(`${here}/outcome/undo`, { outcome: last.id })).status).toBe(303)
    expect(await standing()).toEqual(before)
    const undone = await small.look(
      `select 1 from concord.audit_event where kind = 'note-undone' and detail ->> 'outcome' = $1`,
      [last.id],
    )
    expect(undone).toHaveLength(1)
  })

  test('for a reason that nobody has now, the team that was asked for stays chosen', async () => {
    const asked = `/caseload?view=team&reason=agenda-ready&team=${small.teamId}`
    const page = await (await small.amira.get(asked)).text()
    expect(page).toContain('Nobody stands here for that reason now')
    expect(page).toMatch(
      new RegExp(`<option[^>]*selected[^>]*value="${small.teamId}"|value="${small.teamId}"[^>]*selected`),
    )
  })

  test('a reminder comes back on its day, and says so till then', async () => {
    await note({ outcome: 'remind', ...soon(20) })
    expect(await said(small.amira, '/caseload')).toMatch(/Later .*You will be reminded on/)
    await small.look(`update concord.caseload_outcome set remind_on = current_date where outcome_id = $1`, [
      (await standing()).id,
    ])
    expect(await said(small.amira, '/caseload')).toMatch(/Today .*You asked to be reminded on/)
    expect(await said(small.amira, '/caseload?reason=reminder')).toContain('Rosa Field')
    expect(await said(small.amira, '/caseload?reason=review-due')).not.toContain('Rosa Field')
    await takeBack()
    expect(await said(small.rosa, '/access-log')).toMatch(
      /Amira Patel set a reminder to come back to you on \d/,
    )
  })

  test('whoever is taken off the list stands apart, and comes back when they share more', async () => {
    await note({ outcome: 'removed', reason: 'another-team' })
    expect(await said(small.amira, '/caseload')).not.toContain('Rosa Field')
    expect(await said(small.amira, '/caseload?view=removed')).toMatch(
      /Rosa Field .*You took them off your list/,
    )
    expect(await said(small.rosa, '/access-log')).toContain(
      'Amira Patel took you off their list: another team is there for you. What you share stays shared',
    )
    await checkIn()
    expect(await said(small.amira, '/caseload')).not.toContain('Rosa Field')
    await takeBack()
    expect(await said(small.amira, '/caseload')).toContain('Rosa Field')
    await note({ outcome: 'removed', reason: 'care-ended' })
    await small.share()
    expect(await said(small.amira, '/caseload')).toMatch(/Rosa Field .*Newly shared/)
    expect(await said(small.amira, '/caseload?view=removed')).not.toContain('Rosa Field')
    await takeBack()
  })

  test('H13 a message that was promised an answer stays in the list, whatever is noted', async () => {
    await small.look(
      `insert into concord.due_item (person_id, item_id, section, kind, due_at, since) values
       ($1, uuidv7(), 'story', 'message-promised', now() + interval '2 days', now() - interval '1 day'),
       ($1, uuidv7(), 'story', 'plan-awaits', now() - interval '2 days', clock_timestamp())`,
      [small.rosaId],
    )
    expect(await said(small.amira, '/caseload')).toContain('Something in the plan waits for your answer')
    await note({ outcome: 'removed', reason: 'care-ended' })
    expect(await said(small.amira, '/caseload')).toMatch(
      /This week .*They were told they will hear by .* You noted on .*: off my list\./,
    )
    await small.look('delete from concord.due_item where person_id = $1', [small.rosaId])
    expect(await said(small.amira, '/caseload')).not.toContain('Rosa Field')
    await takeBack()
  })

  test.each([
    [{}, 'Choose what you want to note'],
    [{ outcome: 'cured' }, 'Choose what you want to note'],
    [{ outcome: 'removed' }, 'Choose why you take them off your list'],
    [{ outcome: 'removed', reason: 'difficult' }, 'Choose why you take them off your list'],
    [{ outcome: 'remind' }, 'Write the day as day, month and year'],
    [{ outcome: 'remind', 'on-day': '31', 'on-month': '2', 'on-year': '2030' }, 'Write the day as day'],
    [{ outcome: 'remind', ...soon(-1) }, 'Choose tomorrow or a later day'],
    [{ outcome: 'remind', ...soon(0) }, 'Choose tomorrow or a later day'],
    [{ outcome: 'remind', ...soon(800) }, 'Choose a day within a year'],
  ])('of %j is asked for beside its field, and nothing is kept', async (fields, words) => {
    const before = await noted()
    const answer = await note(fields)
    expect(answer.status).toBe(400)
    const page = await answer.text()
    expect(page).toContain(words)
    const { outcome, 'on-year': year } = fields as Record<string, string>
    if (outcome && outcome !== 'cured') expect(page).toMatch(new RegExp(`value="${outcome}"[^>]*checked`))
    if (year) expect(page).toContain(`value="${year}"`)
    expect(await noted()).toEqual(before)
  })

  test('sent five times at once is kept once; the same form with other words is refused', async () => {
    const before = (await noted()).length
    const form = { key: randomUUID(), outcome: 'spoken' }
    const answers = await Promise.all(Array.from({ length: 5 }, () => note(form)))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303])
    expect((await noted()).length).toBe(before + 1)
    expect((await note({ ...form, outcome: 'agreed' })).status).toBe(422)
    expect((await note({ outcome: 'agreed', key: 'mine' })).status).toBe(400)
    expect((await noted()).length).toBe(before + 1)
  })

  test('is nobody else’s: another professional, the person and whoever shares nothing find nothing', async () => {
    const { id } = await standing()
    for (const who of [small.owen.visitor, small.rosa, small.ben]) {
      expect((await who.get(here)).status).toBe(404)
      expect((await note({ outcome: 'spoken' }, who)).status).toBe(404)
      expect((await who.post(`${here}/outcome/undo`, { outcome: id })).status).toBe(404)
      expect((await who.post(`${here}/claim`, { team: small.teamId })).status).toBe(404)
    }
    for (const other of [small.benId, randomUUID(), 'nonsense'])
      expect((await small.amira.get(`/caseload/${other}`)).status).toBe(404)
    // A colleague has a list of her own, and cannot take back what stands in Amira's.
    expect(await said(small.grace.visitor, here)).not.toContain('You noted on')
    await small.grace.visitor.post(`${here}/outcome/undo`, { outcome: id })
    expect((await standing()).id).toBe(id)
    expect((await small.stranger().get(here)).headers.get('location')).toMatch(/^\/sign-in/)
  })
})

describe('taking somebody on for a team', () => {
  const claim = (who: Who, end = '') => who.post(`${here}/claim${end}`, { team: small.teamId })
  const claims = () =>
    small.look('select membership_id as id from concord.caseload_claim where released_at is null')

  test('at once by two is won by one, and the other is told who has it', async () => {
    const { visitor: grace } = small.grace
    const answers = await Promise.all([claim(small.amira), claim(grace), claim(small.amira), claim(grace)])
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303])
    const [winner, ...more] = await claims()
    expect(more).toEqual([])
    const [first, second, name] =
      winner?.id === small.amiraId
        ? [small.amira, grace, 'Amira Patel']
        : [grace, small.amira, 'Grace Mensah']
    expect(await said(first, here)).toContain('You have taken this on for')
    expect(await said(second, `${here}?first`)).toContain(`${name} was first`)
    const page = await said(second, here)
    expect(page).toContain(`${name} has taken this on for`)
    expect(page).not.toContain('Take this on for')
    expect(await said(second, '/caseload')).toContain(`${name} has taken this on.`)
    expect(await said(first, '/caseload?view=mine')).toContain('You have taken this on.')
    await claim(second, '/back')
    expect(await claims()).toHaveLength(1)
    await claim(first, '/back')
    await claim(first, '/back')
    expect(await claims()).toEqual([])
    expect(await said(small.rosa, '/access-log')).toContain(`${name} said that they look after this for`)
  })

  test('is taken again by a colleague; whoever leaves the team gives back what they had', async () => {
    await claim(small.grace.visitor)
    expect(await claims()).toEqual([{ id: small.grace.id }])
    await small.look(
      `update concord.team_member set ended_at = now() where membership_id = $1 and ended_at is null`,
      [small.grace.id],
    )
    expect(await claims()).toEqual([])
    expect(await said(small.amira, '/caseload')).not.toContain('has taken this on')
    expect((await claim(small.grace.visitor)).status).toBe(404)
    await small.look('update concord.team_member set ended_at = null where membership_id = $1', [
      small.grace.id,
    ])
  })

  test('ends with what was shared: without it nothing can be claimed, seen or noted', async () => {
    await claim(small.grace.visitor)
    await small.unshare()
    for (const end of ['', '/back']) {
      expect((await claim(small.grace.visitor, end)).status).toBe(404)
      expect((await claim(small.amira, end)).status).toBe(404)
    }
    expect((await small.grace.visitor.get(here)).status).toBe(404)
    expect(await said(small.amira, '/caseload')).not.toContain('has taken this on')
    expect(await said(small.amira, '/caseload?view=team')).not.toContain('Rosa Field')
    for (const team of ['', 'nonsense', randomUUID()])
      expect((await small.amira.post(`${here}/claim`, { team })).status).toBe(404)
  })
})
