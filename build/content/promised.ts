/** The folders of the modules and the exercises promised for each; code and people know them by these names. */
export const promised: Record<string, string[]> = {
  '00-start-here': ['want-team-to-know', 'set-up-bad-day'],
  '01-understanding-pain': ['influences-map', 'myth-sort', 'say-it-in-your-words'],
  '02-what-matters': ['values-pick', 'one-goal', 'tiny-step', 'if-then-plan'],
  '03-balance-and-pacing': ['find-a-baseline', 'activity-and-rest-planner', 'say-no-list'],
  '04-pause-and-calm': ['two-minute-breath', 'muscle-release', 'eyes-open-grounding'],
  '05-flare-ups': ['flare-plan', 'flare-mode', 'look-back'],
  '06-sleep-and-energy': ['wind-down', 'worry-time', 'energy-budget'],
  '07-thoughts-and-feelings': ['notice-name-choose', 'kinder-voice', 'unhook'],
  '08-moving-with-confidence': ['step-up', 'hurt-or-harm-check'],
  '09-people': ['page-for-family', 'ask-and-decline', 'supporter-card'],
  '10-work-and-roles': ['adjustments-planner', 'letter-to-employer'],
  '11-medicines-and-options': ['what-i-have-tried', 'hopes-and-worries', 'questions-to-ask'],
  '12-together': ['three-item-agenda', 'shared-plan-start', 'staying-well'],
}

/** Sources of a text are looked at again within two years: guidelines are surveyed and trials added at that pace. */
export const sourcesStandFor = 730

/** The instrument packs that a service may count on; of some of them only the definition and its rules are here. */
export const promisedPacks = [
  'peg',
  'nrs-average',
  'gcps-r',
  'phq-9',
  'gad-7',
  'phq-4',
  'who-5',
  'pseq-10',
  'pseq-2',
  'pgic',
  'was',
  'care',
  'collaborate',
  'hccq-6',
  'wpi-sss-2016',
  'goal-attainment',
]
