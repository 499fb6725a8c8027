import { numberedSql, startOf } from './ids.ts'
import {
  hasCheckInSql,
  peopleOfProfessional,
  professionalsOfService,
  reviewedSql,
  waitsSql,
} from './shape.ts'

const person = numberedSql('person', 'n')
const account = numberedSql('account', 'n')
const member = numberedSql('member', `n / ${peopleOfProfessional}`)
const team = (which: 0 | 1) => numberedSql('team', `n / ${peopleOfProfessional} * 2 + ${which}`)
const service = numberedSql('service', `m / ${professionalsOfService}`)

/** Services, each with its professionals; a professional works in two teams. $1: how many; $2: since when. */
export const staff = {
  accounts: `insert into identity."user" (id, name, email, "emailVerified")
    select ${numberedSql('memberAccount', 'm')}, '', 'professional' || m || '@bulk.example', true
    from generate_series(0, $1::int - 1) m on conflict do nothing`,
  services: `insert into concord.service select ${numberedSql('service', 's')}, 'Pain service ' || s + 1, null, $2
    from generate_series(0, ($1::int - 1) / ${professionalsOfService}) s`,
  members: `insert into concord.membership
    select ${numberedSql('member', 'm')}, ${numberedSql('memberAccount', 'm')}, ${service}, 'professional',
      'Professional ' || m + 1, 'physiotherapist', $2 from generate_series(0, $1::int - 1) m`,
  teams: `insert into concord.team select ${numberedSql('team', 't')}, ${service}, 'Team ' || t + 1, $2
    from generate_series(0, $1::int * 2 - 1) t, lateral (select t / 2 as m) x`,
  inTeams: `insert into concord.team_member
    select ${numberedSql('team', 't')}, ${numberedSql('member', 't / 2')}, $2
    from generate_series(0, $1::int * 2 - 1) t`,
}

export const gather = {
  tables: `create temp table bulk (n int primary key, name bytea, know_me bytea, what_matters bytea);
    create temp table bulk_words (n int, w int, went_well bytea, note bytea, primary key (n, w));
    create temp table bulk_event (n int, at timestamptz, kind text, actor_kind text, actor uuid, detail jsonb);
    create aggregate pg_temp.chained (uuid, bigint, timestamptz, text, text, uuid, jsonb)
      (sfunc = concord.audit_hash, stype = bytea, initcond = '\\x');
    grant all on bulk, bulk_words, bulk_event to public`,
  empty: 'truncate bulk, bulk_words, bulk_event',
  people: 'insert into bulk select * from unnest($1::int[], $2::bytea[], $3::bytea[], $4::bytea[])',
  words: 'insert into bulk_words select * from unnest($1::int[], $2::int[], $3::bytea[], $4::bytea[])',
  analysed: 'analyze bulk; analyze bulk_words',
}

export const accounts = `insert into identity."user" (id, name, email, "emailVerified")
  select ${account}, '', 'person' || n || '@bulk.example', true from bulk on conflict do nothing`

/** In the order of the weeks, as they would have come. */
export function persons(starts: Date[]): string[] {
  const joined = `${moment(starts[0] as Date)} + n % 7200 * interval '1 minute'`
  const prefix = startOf(starts[0] as Date)
  const story = (prompt: 1 | 2) => `('${prefix}-7000-901${prompt}-' || lpad(to_hex(n), 12, '0'))::uuid`
  const grantId = (number: number) => `('${prefix}-7000-a00${number}-' || lpad(to_hex(n), 12, '0'))::uuid`
  const until = `now() + (n % 175 + 1) * interval '1 day'`
  const grant = (section: string, to: string, number: number) =>
    `select ${person}, ${grantId(number)}, ${to}, '${section}',
      ${joined}, ${until}, ${joined}, ${waitsSql}, null::timestamptz from bulk`
  const shared = (section: string, to: string, number: number) =>
    `select n, ${joined} + ${number} * interval '1 minute', 'shared', 'person', ${person},
      jsonb_build_object('grants', jsonb_build_array(${grantId(number)}), 'sections', jsonb_build_array('${section}'),
        ${to}, 'until', to_char(${until}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'widened', false) from bulk`
  const written = (prompt: string, number: 1 | 2) =>
    `select n, ${joined} + ${number} * interval '10 seconds', 'story-written', 'person', ${person},
      jsonb_build_object('prompt', '${prompt}', 'entry', ${story(number)}) from bulk`
  const reviewed = `now() - (n % 28 + 1) * interval '1 day'`
  return [
    `insert into concord.person select ${person}, ${account}, name, ${joined}, '1', ${joined} from bulk order by n`,
    `insert into concord.connection select ${person}, ${member}, gen_random_uuid(), ${joined},
      case when not (${waitsSql}) then ${joined} + interval '1 day' end, null from bulk order by n`,
    `insert into concord.sharing_grant ${grant('check-ins', `${member}, null`, 1)}
      union all ${grant('story', `null, ${team(0)}`, 2)} union all ${grant('goals-and-plan', `null, ${team(1)}`, 3)}`,
    `insert into concord.story_entry
      select ${person}, ${story(1)}, 'know-me', know_me, ${joined}, null::timestamptz from bulk
      union all select ${person}, ${story(2)}, 'what-matters', what_matters, ${joined}, null from bulk`,
    `insert into concord.section_change select ${person}, section, ${joined} from bulk,
      unnest(array['story', 'goals-and-plan']) section`,
    `insert into concord.review_mark select ${person}, gen_random_uuid(), ${member}, ${reviewed}, null
      from bulk where ${reviewedSql}`,
    `insert into concord.access_hour
      select ${person}, ${member}, section, 'page', date_trunc('hour', ${reviewed}, 'UTC')
      from bulk, unnest(array['check-ins', 'story', 'goals-and-plan']) section where ${reviewedSql}`,
    `insert into bulk_event
      select n, ${joined}, 'account-made', 'person', ${person}, '{"privacy": "2"}' from bulk
      union all select n, ${joined}, 'joined', 'person', ${person}, jsonb_build_object('inviter', ${member}) from bulk
      union all ${written('know-me', 1)} union all ${written('what-matters', 2)}
      union all ${shared('check-ins', `'membership', ${member}`, 1)}
      union all ${shared('story', `'team', ${team(0)}`, 2)}
      union all ${shared('goals-and-plan', `'team', ${team(1)}`, 3)}
      union all select n, ${reviewed}, 'opened', 'member', ${member},
        '{"sections": ["check-ins", "goals-and-plan", "story"], "way": "page"}' from bulk where ${reviewedSql}
      union all select n, ${joined} + interval '1 day', 'joiner-confirmed', 'member', ${member}, '{}' from bulk
        where not (${waitsSql})
      union all select n, ${reviewed}, 'reviewed', 'member', ${member}, '{}' from bulk where ${reviewedSql}`,
    ...starts.flatMap(week),
    `insert into concord.section_change select actor, 'check-ins', max(at) from bulk_event
      where kind = 'checked-in' group by actor`,
  ]
}

// One week's check-ins of everybody, with the notes beside them.
function week(start: Date, w: number): string[] {
  const id = `('${startOf(start)}-7000-8001-' || lpad(to_hex(n), 12, '0'))::uuid`
  const at = `${moment(start)} + n * 7 % 10080 * interval '1 minute'`
  return [
    `with made as (
      insert into concord.check_in
      select ${person}, ${id}, gen_random_uuid(), ${at}, null, (n * 3 + w) % 5 + 1,
        nullif((n + w) % 6, 0), nullif((n + w * 2) % 6, 0), nullif((n * 2 + w) % 6, 0), nullif((n + w * 3) % 6, 0),
        (n + w * 5) % 11, bulk_words.went_well, null, null
      from (select ${w} as w, bulk.n from bulk) b left join bulk_words using (n, w) where ${hasCheckInSql} order by n
      returning person_id, check_in_id, recorded_at
    ) insert into bulk_event
      select ('x' || right(person_id::text, 12))::bit(48)::bigint, recorded_at, 'checked-in', 'person', person_id,
        jsonb_build_object('check_in', check_in_id) from made`,
    `insert into concord.check_in_note
      select ${person}, ${id}, note, ${at} from bulk_words where w = ${w} and note is not null`,
  ]
}

/** Each person's chain, hashed as the product hashes it, and its head. */
export const audit = `with numbered as (
    select ${person} as person_id, row_number() over (partition by n order by at, kind) as seq, e.* from bulk_event e
  ), chained as (
    insert into concord.audit_event
    select person_id, seq, at, kind, actor_kind, actor, detail,
      pg_temp.chained(person_id, seq, at, kind, actor_kind, actor, detail)
        over (partition by n order by at, kind rows unbounded preceding)
    from numbered returning person_id, seq, hash
  ) insert into concord.audit_head select distinct on (person_id) person_id, seq, hash from chained
    order by person_id, seq desc`

function moment(at: Date): string {
  return `timestamptz '${at.toISOString()}'`
}
