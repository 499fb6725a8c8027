import { useText } from '../language/text.tsx'
import { ReadAloud as Controls } from '../ui/read-aloud/read-aloud.tsx'

/** Reads a part of the page aloud. The page names the island `read-aloud`. */
export function ReadAloud({ of }: { of: string }) {
  const t = useText()
  return (
    <Controls
      of={of}
      labels={{
        group: t('common.readAloud.group'),
        read: t('common.readAloud.read'),
        pause: t('common.readAloud.pause'),
        carryOn: t('common.readAloud.carryOn'),
        stop: t('common.readAloud.stop'),
        speed: t('common.readAloud.speed'),
        slower: t('common.readAloud.slower'),
        usual: t('common.readAloud.usual'),
        faster: t('common.readAloud.faster'),
        noVoice: t('common.readAloud.noVoice'),
        stopped: t('common.readAloud.stopped'),
      }}
    />
  )
}
