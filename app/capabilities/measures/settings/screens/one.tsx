import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { shortDay } from '../../../../platform/pure/days.ts'
import { BackLink } from '../../../../ui/back-link/back-link.tsx'
import { Details } from '../../../../ui/details/details.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { ServicePage } from '../../../../workspaces/service/shell.tsx'
import type { Pack } from '../../packs/contract.ts'
import type { Change, SiteSettings } from '../contract.ts'
import { Licence } from '../parts/licence.tsx'
import { OwnWords } from '../parts/own-words.tsx'
import { SwitchForm } from '../parts/switch-form.tsx'
import { WhoActs } from '../parts/who-acts.tsx'
import { standingOf } from '../rules.ts'

type Props = {
  page: PageContext
  pack: Pack
  site: SiteSettings
  offEverywhere: boolean
  changes: Change[]
}

/** One instrument: what it is, whose it is, and what this service has said about it. */
export function InstrumentScreen({ page, pack, site, offEverywhere, changes }: Props) {
  const t = textOf(page.language)
  const { id, title, offered, helpNow } = pack.pack
  const setting = site.settings.get(id)
  const standing = standingOf(pack, { ...site, allOff: false })
  const allOff = site.allOff || offEverywhere
  return (
    <ServicePage page={page} title={title} current="/service">
      <BackLink href="/service/measures">{t('measureSettings.back')}</BackLink>
      <Heading level={1} caption={t('measureSettings.title')}>
        {title}
      </Heading>
      <p>
        <strong>{t(`measureSettings.state-${standing}`)}</strong>
      </p>
      {allOff && <p>{t(offEverywhere ? 'measureSettings.everywhereOff' : 'measureSettings.turnedOffAll')}</p>}
      <Licence pack={pack} own={setting?.own} />
      {helpNow && <p>{t('measureSettings.helpShown')}</p>}
      {offered === 'off-until-named' && <WhoActs id={id} actor={setting?.actor} />}
      {offered === 'gated' && <OwnWords id={id} own={setting?.own} />}
      {(standing === 'on' || standing === 'off') && (
        <>
          <Heading level={2}>{t('measureSettings.state')}</Heading>
          <SwitchForm
            action={`/service/measures/${id}/switch`}
            on={standing === 'on'}
            body={t(standing === 'on' ? 'measureSettings.turnOffBody' : 'measureSettings.turnOnBody')}
            label={t(standing === 'on' ? 'measureSettings.turnOff' : 'measureSettings.turnOn')}
            primary={standing === 'off'}
          />
        </>
      )}
      {changes.length > 0 && (
        <Details summary={t('measureSettings.earlier')}>
          <ul>
            {changes.map(({ kind, at, by, who }) => (
              <li key={`${kind} ${at.getTime()}`}>
                {shortDay(at, page.language.tag)}: {t(`measureSettings.change-${kind}`, { name: by, who })}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </ServicePage>
  )
}
