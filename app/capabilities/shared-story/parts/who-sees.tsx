import { useLanguage, useText } from '../../../language/text.tsx'
import { momentInWords } from '../../../platform/pure/days.ts'
import type { ReadGrant, Section } from '../../sharing/contract.ts'

/** Who can see a part of the story, and who has. Without a share it says that nobody does. */
export function WhoSees({ section, grants }: { section: Section; grants: ReadGrant[] }) {
  const t = useText()
  const { tag } = useLanguage()
  const here = grants.filter((grant) => grant.section === section)
  if (here.length === 0) return <p class="hint">{t('sharedStory.onlyYou')}</p>
  return (
    <>
      {here.flatMap(({ id, grantee: { name }, pending, readers }) => {
        if (pending)
          return (
            <p class="hint" key={id}>
              {t('sharedStory.notConfirmed', { name })}
            </p>
          )
        if (readers.length === 0)
          return (
            <p class="hint" key={id}>
              {t('sharedStory.canSee', { name })}
            </p>
          )
        return readers.map((reader) => (
          <p class="hint" key={`${id} ${reader.membershipId}`}>
            {t('sharedStory.seenBy', { name: reader.name, moment: momentInWords(reader.at, tag) })}
          </p>
        ))
      })}
    </>
  )
}
