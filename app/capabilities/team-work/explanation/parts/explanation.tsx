import { type Text, useLanguage, useText } from '../../../../language/text.tsx'
import { shortDay } from '../../../../platform/pure/days.ts'
import type { Problem, Typed } from '../../../../platform/pure/form.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Details } from '../../../../ui/details/details.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Quote } from '../../../../ui/person-words/person-words.tsx'
import { Stack } from '../../../../ui/stack/stack.tsx'
import { TextArea } from '../../../../ui/text-area/text-area.tsx'
import type { Author } from '../../contract.ts'
import { type Explanation, longestExplanation, longestVoice, type Version, type Voice } from '../contract.ts'
import { behind, isSame, statusOf, voicesOf } from '../rules.ts'

export type Told = { typed: Typed; problems: Problem[] }

type Props = {
  explanation: Explanation
  me: Author
  /** Where its forms go. */
  action: string
  newKey: () => string
  /** What was typed into one of its forms, and what was wrong with it. */
  told: Told | undefined
}

/** One team's explanation, who stands behind it, what was added, and what whoever reads it can do. */
export function ExplanationPart(props: Props) {
  const t = useText()
  const { explanation, me } = props
  const { team, heads, earlier, voices } = explanation
  const side = me.kind
  return (
    <section id={`team-${team.id}`}>
      <Heading level={2}>
        <bdi>{team.name}</bdi>
      </Heading>
      <p>
        <strong>{t(`explanation.status.${side}.${statusOf({ heads, voices })}`)}</strong>
      </p>
      <Stack gap="l">
        {heads.map((head) => (
          <Head key={head.id} {...props} head={head} />
        ))}
        <Details
          summary={t(heads.length > 0 ? 'explanation.again' : 'explanation.first')}
          open={opens(props, 'write')}
        >
          <Write {...props} />
        </Details>
        {earlier.length > 0 && (
          <Details summary={t('explanation.history')}>
            {earlier.map((version) => (
              <Earlier key={version.id} version={version} voices={voices} />
            ))}
          </Details>
        )}
      </Stack>
    </section>
  )
}

function Head({ explanation, me, action, newKey, told, head }: Props & { head: Version }) {
  const t = useText()
  const { tag } = useLanguage()
  const said = voicesOf(explanation.voices, head)
  const own = said.find(({ kind, author }) => kind === 'stands-behind' && isSame(author, me))
  const standing = behind(said)
  const names = new Intl.ListFormat(tag).format(
    standing.map(({ author }) => (isSame(author, me) ? t('explanation.youInList') : nameIn(t, author))),
  )
  const fields = (act: string) => (
    <>
      <input type="hidden" name="key" value={newKey()} />
      <input type="hidden" name="team" value={explanation.team.id} />
      <input type="hidden" name="do" value={act} />
      <input type="hidden" name="version" value={head.id} />
    </>
  )
  return (
    <Stack gap="m">
      <Quote
        attribution={t('explanation.by', {
          name: nameIn(t, head.author, me),
          day: shortDay(head.writtenAt, tag),
        })}
      >
        {head.words}
      </Quote>
      <p>{standing.length > 0 ? t('explanation.behind', { names }) : t('explanation.behindNobody')}</p>
      {said
        .filter(({ kind }) => kind !== 'stands-behind')
        .map((voice) => (
          <div key={voice.id}>
            <VoicePart voice={voice} me={me} />
            {isSame(voice.author, me) && (
              <form method="post" action={action}>
                <input type="hidden" name="key" value={newKey()} />
                <input type="hidden" name="team" value={explanation.team.id} />
                <input type="hidden" name="do" value="withdraw" />
                <input type="hidden" name="voice" value={voice.id} />
                <Button type="submit" kind="quiet">
                  {t('explanation.takeBack')}
                </Button>
              </form>
            )}
          </div>
        ))}
      <form method="post" action={action}>
        {fields(own ? 'withdraw' : 'stands-behind')}
        {own && <input type="hidden" name="voice" value={own.id} />}
        <Button type="submit" kind={own ? 'quiet' : 'primary'}>
          {t(own ? 'explanation.notAnyMore' : `explanation.standBehind.${me.kind}`)}
        </Button>
      </form>
      {(['adds', 'disagrees'] as const).map((kind) => (
        <Details
          key={kind}
          summary={t(`explanation.${kind}.${me.kind}`)}
          open={opens({ explanation, told }, kind, head)}
        >
          <form method="post" action={action} novalidate>
            {fields(kind)}
            <Words
              id={`${kind}-${head.id}`}
              label={t(`explanation.${kind}.${me.kind}`)}
              hint={t(`explanation.${kind}.hint`)}
              me={me}
              most={longestVoice}
              told={opens({ explanation, told }, kind, head) ? told : undefined}
            />
            <Button type="submit" kind="secondary">
              {t('explanation.save')}
            </Button>
          </form>
        </Details>
      ))}
    </Stack>
  )
}

function Write({ explanation, me, action, newKey, told }: Props) {
  const t = useText()
  const { team, heads } = explanation
  const open = opens({ explanation, told }, 'write')
  return (
    <form method="post" action={action} novalidate>
      <input type="hidden" name="key" value={newKey()} />
      <input type="hidden" name="team" value={team.id} />
      <input type="hidden" name="do" value="write" />
      {heads.map(({ id }) => (
        <input type="hidden" name="after" value={id} key={id} />
      ))}
      <Words
        id={`write-${team.id}`}
        label={t(`explanation.words.${me.kind}`)}
        hint={t(`explanation.words.hint`)}
        me={me}
        most={longestExplanation}
        rows={8}
        value={heads.map(({ words }) => words).join('\n\n')}
        told={open ? told : undefined}
      />
      <Button type="submit">{t('explanation.save')}</Button>
    </form>
  )
}

type WordsProps = {
  id: string
  label: string
  hint: string
  me: Author
  most: number
  rows?: number
  value?: string
  told: Told | undefined
}

function Words({ id, label, hint, me, most, rows = 4, value, told }: WordsProps) {
  const t = useText()
  const code = told?.problems[0]?.code
  const typed = told?.typed.words
  return (
    <TextArea
      name="words"
      id={id}
      label={label}
      hint={hint}
      rows={rows}
      maxLength={most}
      value={typeof typed === 'string' ? typed : value}
      error={code && explanationProblem(t, code, most)}
      whoReads={t(`explanation.reads.${me.kind}`)}
      nobodyWatches={t('safety.nobodyWatches.short')}
      helpHref="/help-now"
      helpLabel={t('common.helpNow')}
    />
  )
}

function Earlier({ version, voices }: { version: Version; voices: Voice[] }) {
  const t = useText()
  const { tag } = useLanguage()
  const day = shortDay(version.writtenAt, tag)
  return (
    <>
      <Quote attribution={t('explanation.by', { name: nameIn(t, version.author), day })}>
        {version.words}
      </Quote>
      {voices
        .filter((voice) => voice.versionId === version.id && voice.words)
        .map((voice) => (
          <VoicePart key={voice.id} voice={voice} />
        ))}
    </>
  )
}

function VoicePart({ voice, me }: { voice: Voice; me?: Author }) {
  const t = useText()
  const { tag } = useLanguage()
  const day = shortDay(voice.at, tag)
  const key = voice.kind === 'disagrees' ? 'explanation.disagreedOn' : 'explanation.addedOn'
  return <Quote attribution={t(key, { name: nameIn(t, voice.author, me), day })}>{voice.words}</Quote>
}

function nameIn(t: Text, author: Author, me?: Author): string {
  if (me && isSame(author, me)) return t('explanation.you')
  if (author.kind === 'person') return t('explanation.person')
  const name = author.name || t('sharing.someone')
  return author.discipline ? `${name} (${author.discipline})` : name
}

/** Whether what was typed belongs to this form. */
function opens(
  { explanation, told }: Pick<Props, 'explanation' | 'told'>,
  act: string,
  head?: Version,
): boolean {
  if (!told || told.typed.team !== explanation.team.id || told.typed.do !== act) return false
  return (
    head === undefined ||
    told.typed.version === head.id ||
    !explanation.heads.some(({ id }) => id === told.typed.version)
  )
}

/** What was wrong with the words, in words. */
export function explanationProblem(t: Text, code: string, most: number): string {
  if (code === 'empty') return t('explanation.problemEmpty')
  if (code === 'too-long') return t('explanation.problemTooLong', { most })
  if (code === 'changed-elsewhere') return t('explanation.problemChanged')
  return t('explanation.problemUnreadable')
}
