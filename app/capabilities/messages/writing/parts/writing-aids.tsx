import { useText } from '../../../../language/text.tsx'
import { Details } from '../../../../ui/details/details.tsx'
import { MarginNote, MarginNotes } from '../../../../ui/margin-notes/margin-notes.tsx'
import { Beginnings } from './beginnings.tsx'

/** What stands beside the box that `of` names once a script fills it: beginnings, and notes on wording. */
export function WritingAids({ of }: { of: string }) {
  const t = useText()
  return (
    <div data-writing-aids={of} hidden>
      <Beginnings />
      <p
        class="visually-hidden"
        role="status"
        data-said
        data-one={t('writing.noteOne')}
        data-many={t('writing.noteMany', { count: '#' })}
      />
      <div data-notes hidden>
        <MarginNotes id="writing-notes" heading={t('writing.notes')}>
          <div data-first />
          <div data-others data-many={t('writing.more', { count: '#' })} hidden>
            <Details summary="">
              <div data-rest />
            </Details>
          </div>
          <div data-long hidden>
            <MarginNote act={{ label: t('writing.showIt'), hidden: t('writing.longInMessage') }}>
              <p data-many={t('writing.long', { count: '#' })} />
            </MarginNote>
          </div>
          <Details summary={t('writing.about')}>
            <p>{t('writing.aboutDevice')}</p>
            <p>{t('writing.aboutSources')}</p>
            <p>{t('writing.aboutEvidence')}</p>
          </Details>
        </MarginNotes>
      </div>
      <template>
        <MarginNote
          about=""
          act={{ label: t('writing.showIt'), hidden: t('writing.inMessage', { words: '#' }) }}
        >
          <p data-why />
          <p>
            {t('writing.instead')} <strong data-instead />
          </p>
          <p>
            <a href="/evidence/works" target="_blank" rel="noopener">
              <span data-source /> {t('writing.newTab')}
            </a>
          </p>
        </MarginNote>
      </template>
    </div>
  )
}
