import type { Prompt } from './contract.ts'

/** The section under which a prompt is shared: what matters belongs to goals and plan, the rest to the story. */
export function sectionOf(prompt: Prompt): 'story' | 'goals-and-plan' {
  return prompt === 'what-matters' ? 'goals-and-plan' : 'story'
}
