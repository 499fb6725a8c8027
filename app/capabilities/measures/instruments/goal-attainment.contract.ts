/** What is answered for one goal at a time, by the levels that the person set for it; it has no score. */
export const goalAttainment = 'goal-attainment'
