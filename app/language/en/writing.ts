/** The words of the aids beside a professional’s composer. */
export const writing = {
  beginnings: 'Beginnings to use',
  beginningsHint: 'Each goes in where your cursor stands. Change it as you like.',
  acknowledge: 'Show that you have heard',
  acknowledge1: 'Thank you for telling me about ',
  acknowledge2: 'It makes sense that you ',
  acknowledge3: 'I am sorry that ',
  reason: 'Say why',
  reason1: 'The reason I ask is that ',
  reason2: 'I suggest this because ',
  reason3: 'What speaks against it is ',
  options: 'Offer a choice',
  options1: 'One way would be to ',
  options2: 'Another is to ',
  options3: 'It is also fine to change nothing for now, because ',
  questions: 'Ask back',
  questions1: 'What matters most to you about ',
  questions2: 'How does that fit with ',
  questions3: 'What would you like to ask me about ',
  button: '{words}…',

  notes: 'How this may be read',
  noteOne: 'One wording below that you may want to look at.',
  noteMany: '{count} wordings below that you may want to look at.',
  instead: 'Perhaps:',
  showIt: 'Find it',
  inMessage: 'in your message: “{words}”',
  more: '{count} more',
  newTab: '(opens in a new tab)',
  long: 'The longest sentence has {count} words. Could it be two?',
  longInMessage: 'in your message: the longest sentence',

  about: 'About these notes',
  aboutDevice:
    'They are made on this device, from a list. What you write is not sent anywhere until you send it, and neither are the notes. Nobody counts or keeps them, and you can send your words as they are.',
  aboutSources:
    'The sources support the reasons. Which phrases are listed was our choice, and no clinician has reviewed it. A list cannot know what you mean: you know the person.',
  aboutEvidence:
    'Much of this rests on what people told researchers, and on argument. One trial about back pain found more worry after alarming words, in people without pain; one about alcohol found no difference between wording that controls and wording that leaves a choice.',
} as const
