export const evidence = {
  title: 'Evidence',
  findings: 'Findings',
  studies: 'Studies',
  sources: 'Trials and guidelines',
  tabs: 'Parts of the evidence',
  intro:
    'Concord rests on a review that brought {studies} studies together. {participants} professionals took part in them.',
  ownWords: 'The sentences on these pages are ours. The paper says more, and says it better.',
  cite: 'How to cite the review',
  licence: 'Licence of the paper: {licence}',
  concepts: '{all} ideas were sorted. {left} of them fitted nowhere.',
  confidence: 'Confidence in this finding, as the review rates it',
  confidenceHigh: 'High',
  confidenceModerate: 'Moderate',
  confidenceLow: 'Low',
  confidenceVerylow: 'Very low',
  confidenceIs: 'Confidence: {confidence}',
  supportedBy: '{count} studies',
  supports: 'Studies that support it, as stated',
  appraisal: 'How those studies were appraised',
  appraised: '{key} key, {satisfactory} satisfactory',
  relevance: 'How close they are to the question',
  relevanceIs: '{direct} direct, {indirect} indirect, {partial} partial, {uncertain} uncertain',
  ideas: 'Ideas behind it',
  know: 'Worth knowing',
  knowTitle: 'What a reader should know',
  agrees: 'The list, the counts and the text of this finding agree.',
  listOfAnother:
    'The paper prints the same list of studies here as for another finding, while it states {stated} studies. So Concord does not say which studies support this finding.',
  countDiffers: 'The paper states {stated} studies and lists {printed}.',
  keyCountDiffers:
    'The paper states {stated} key studies. The number of key studies in its list is another one.',
  quotedNotListed: 'Quoted in the text of this finding, but not in its list: {studies}.',
  seeStudies: 'See the studies in its list',
  sceptical_lens:
    'Professionals work in a culture that doubts pain which no test can show. A person may come away feeling that they were not believed.',
  juxtaposed_models:
    'Two models stand side by side: the body alone, and body and life together. Professionals move between them, and to the person the move can come without warning.',
  geography:
    'Person and professional stand on different ground. Being close enough to understand, and far enough to help, has to be found each time.',
  dual_advocacy:
    'Professionals speak for the person and for the health care system. What one asks for, the other may not allow.',
  personal_costs:
    'The work has a price for those who do it: a loss felt as a professional, and as a human being.',
  craft:
    'Supporting someone who lives with pain is a craft. It grows with experience, and no one mix is right for all.',
  paper_toye2017:
    'A review that brought 77 studies together. They asked staff what it is like to work with people who live with pain.',
  paper_varsi2021:
    'Twelve health workers said what a programme on a phone should be like. They want facts to trust, and exercises. It should be easy to open, warm and personal. It should fit with the care people have.',
  paper_partnership2016:
    'In this study, 26 people with back pain told how they work with staff. When they work well as partners, people can look after their pain better.',
  paper_services:
    'Seven people with pain and five staff talked about care. They spoke of not being believed, long waits and short visits. They asked for good facts early on, and for staff who back what they choose.',
  untitledPaper: 'What it is like to use, and to work in, a stretched service',
  studiesIntro: '{count} of {all} studies',
  filter: 'Choose which studies',
  group: 'Who was asked',
  anyGroup: 'Everyone',
  finding: 'In the list of this finding',
  anyFinding: 'Any finding',
  noList: '{finding} (its list cannot be used)',
  show: 'Show these',
  none: 'No study fits both choices',
  noneBody: 'Choose something wider.',
  study: 'Study',
  where: 'Where',
  who: 'Who took part',
  how: 'How',
  inLists: 'In the lists of',
  inNoList: 'No list that can be used',
  key: 'Key study',
  sameSample: 'Same people as in {studies}',
  groupInferred: 'The group was worked out from the text, not read from the table.',
  sourcesIntro:
    'What pages of Concord may rest on. Each line says how much of the work was seen. A work that is not here is not thereby true or false.',
  kind: 'Kind',
  identifier: 'Where to find it',
  seen: 'Seen',
  facts: 'Facts',
} as const
