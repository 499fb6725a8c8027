import { leadBreath } from './breath.ts'
import { revealKnown } from './myths.ts'
import { leadSteps } from './steps.ts'

for (const place of document.querySelectorAll<HTMLElement>('[data-player="breath"]')) leadBreath(place)
for (const place of document.querySelectorAll<HTMLElement>('[data-player="steps"]')) leadSteps(place)
revealKnown()
