/** What somebody might well write to a person who lives with pain. Nothing in it is to be marked; many come near. */
export const harmless: string[] = `
Thank you for writing, and for telling me how the week has been.
I am sorry that the letter took so long to reach you.
It makes sense that you are tired after three nights like that.
I believe you, and I would like to understand more about the mornings.
Your pain is real, and the normal scan does not change that.
A normal scan does not mean that your pain is not real.
You have not failed at anything; the exercise was not right for you.
It does not mean that you failed, only that the plan needs another look.
The parcel with the heat pads failed to arrive, so I have ordered another.
We failed to keep our promise to ring you on Tuesday, and I am sorry.
The lift failed this morning, so the group meets on the ground floor.
If you want to make a complaint about the ward, the complaints team will help you.
You can complain without it changing anything about your care.
You can claim travel costs for this visit at the front desk.
The claim form for PIP has a page about getting around.
Their decision about your claim to housing support may still change.
I know that you were denied PIP and that the appeal is on your mind.
The council denied the first application, so a letter from us may help.
You must have been worried when the results did not come.
You must be exhausted after moving house.
You must feel let down by how long this has taken.
You must miss your allotment.
Take it with food if you must take it at all.
You should hear from the hospital by Friday.
You should have a letter from us by the end of the week.
You should have received two forms; if not, I can print them here.
You should not have to wait this long, and I have asked why.
You should be able to park right by the door.
You should find the gate open from eight.
You should notice no change from the new tablets in the first week.
Should you wish to bring somebody, there is a second chair.
If you should need us before then, the number is below.
You do not have to decide today.
You do not need to reply to this.
Stop if you need to, and start again when it suits you.
Take as long as you need to.
Here is everything you need to bring: your glasses and this letter.
Do you have to lie down in the afternoon, or does sitting help?
What do you need to know before you can choose?
Let us know whatever you have to say about the plan.
What you have to tell us matters more than the form.
I want you to know that we talked about your letter as you asked.
We want to make sure you get an answer by Thursday.
I will make sure that you see the same person next time.
The nurse can make sure you have the right forms.
I have asked reception to make sure you are not kept waiting.
You had better days in June, you wrote; what was different then?
I hope the new chair suits you better.
It would be good to get to know you better before we plan anything.
When you got to the bus stop, how was the pain then?
Tell me how far you have got to by the end of a good day.
There is nothing wrong with asking for help.
There is nothing wrong with resting after lunch.
We found no sign of anything dangerous, and we still do not know why it hurts.
The pain in your head and neck may have more than one cause.
You wrote that the pain in your head comes on after reading.
If a song goes round in your head all night, sleep is hard to find.
Keep the idea in mind, and tell me what you think.
I can imagine how frustrating that is.
Imagine a place where you feel at ease, if that appeals to you.
It is not exaggerating to say that this has changed your life.
You are not overreacting; anyone would be upset.
It makes sense to be careful after what happened.
Real pain is what you feel, whatever a picture shows.
What you describe is common, and it is hard to live with.
Your story helps me see how this began.
I have read your story, and I learned a lot about your work.
The account you gave of the accident was clear.
The numbers on the bill do not add up, so please ring the office.
You look happy in the photo from the seaside.
I could not hear you well on the phone; could you write it here?
You wrote that you felt fine on Sunday, and that it came back on Monday.
It is not your fault.
None of this is your own fault.
Nobody is to blame for a flare.
You are not to blame for how long this has gone on.
Let yourself go to bed early if that is what your body asks for.
Let yourself rest without counting the minutes.
A lazy Sunday may be just what this week needs.
Resting is not lazy.
You need not try harder; you already do so much.
You may rest without trying harder to be useful.
Some days there is no energy left for the walk, and that is all right.
Motivation comes and goes for all of us.
The choices in the leaflet are about food, sleep and moving.
Which of these choices would you like to talk about?
If anyone hurts or abuses you, there is help, day and night.
Domestic abuse can make pain harder to bear, and you can talk to us about it.
I am disappointed that the group is full until March.
You may be disappointed with this news, and I understand that.
I do not want to waste your time, so here is the short answer.
Please excuse the delay.
Excuse me for writing so late in the day.
You were engaged in the talk, and your question helped others.
We are not engaged in any research with this company.
The helper at the pool is cooperative and kind.
The band gives some resistance, so begin with the yellow one.
Going slower is not giving in to the pain.
Give up the second walk if the first one was enough.
Why did the first tablets not suit you?
What made it hard to come on Tuesday?
What got in the way last time?
The nurse is allowed to give you the injection on a Friday only.
Dogs are allowed in the waiting room.
Allow yourself a break before you cook.
Go as far as your back allows.
Ways to calm down after a hard day are on the third card.
Flares often calm down by themselves.
When things have calmed down, we could look at the plan again.
Would something to cheer yourself up help, or is quiet better?
The tool helps you get a grip on jars and taps.
A wider handle makes it easier to get a grip on the kettle.
Did you get over the stile on your walk?
We can move the visit so that you get over your cold first.
People living with pain often tell us this.
I know what it is to live with a full diary, and I will keep this short.
What would help you live with it on the days at work?
At what age did your mother notice it?
The class is for people of any age.
A bit of warmth on the shoulder may ease it.
There is only a little milk in the sauce, you wrote, and still it upset you.
Just a bit of walking, to the gate and back, was enough on Monday.
Please do not worry if you miss a day.
What worries you most about the operation?
Is there something that you worry about at night?
Everyone in the group has a chair with arms.
Everybody gets a copy of the notes.
We all have the same question, so I asked the pharmacist.
We all get the letter on the same day.
The pain could be worse in the cold, so bring a coat.
Others in the group have found the pool too noisy.
There are no silly questions.
That is not a silly question.
It is never silly to ask.
As I said on the phone, the form is at the desk.
As we agreed, I have written to your doctor.
You told us about the stairs, and I have passed it on.
How many times a day do you take the tablets?
How many times in the night does it wake you?
I would understand if you decided against it.
Is any of this too complicated to do at home?
You know best what a good day looks like.
The doctor knows about your letter.
Leave the letter with reception, and I will collect it.
You can leave it until you feel ready.
You have read a lot about this; what did you find?
Stress can be one part of this, among others.
It is not just stress; sleep and the cold play a part too.
It is not only your age that makes stairs hard.
The deal with the gym has ended, so the price has changed.
How hard was it to get to the second floor?
You are not making a fuss.
You never make a fuss, so I took this seriously.
The skin there can be very sensitive after an operation.
Your knee may be sensitive to cold for a while.
The play about pain was dramatic, you said, and close to life.
Most people feel sore after the first session.
One way would be to start with five minutes.
It might help to change the time of the second tablet, because it makes you sleepy.
Some people find that warmth helps, and others do not.
You could leave things as they are for now, which is a choice too.
Would it help to talk about this before the visit?
Would you be willing to try the chair for a week?
Which of these would you choose, if any?
The choice is yours, and it can change.
I would like to hear how that goes, if you want to tell me.
We would like to invite you to the group in May.
We would want you to be comfortable with the plan first.
I need you to decide which of the two dates suits you.
The rules of the car park say two hours.
Follow the signs to the blue door.
The instructions on the box say one tablet at night.
It is important to me that I get this right.
What is important to you about the wedding?
The clinic has to comply with the law on data.
You might just rest that day, and that is fine.
You could sit and just relax by the pond.
Just rest and see how the evening goes.
There are choices, and to wait is one of them.
It can feel as if you have no choice, and I would like to find some.
It does not mean there is nothing more we can do.
If the plan does not fit, tell us, and we will change it.
You can come back to the group at any time.
We decided together to wait until March.
Have you decided about the dates?
I have decided nothing without you.
Accepting help from your sister was a big step, you wrote.
A realistic first step might be the garden gate.
Your son’s homework can wait, you wrote, and I smiled.
Is there anything in this that you see differently?
You tear the paper strip off the pad before it goes on.
Wear your own clothes, and shoes that you like.
The strap shows wear at the buckle, so we will replace it.
I have added a bone health leaflet for your mother.
I hope the apple crumble turned out well.
You slipped on the ice, and the hip has hurt since.
The disc with the recordings is in the post.
You felt trapped in the house all winter.
You sound worn out, and no wonder.
Your shoes have worn through, you wrote.
The old bus felt unstable, so you sat down.
The scan shows changes that many people have without pain.
Hurt does not always mean harm.
No damage was seen, and it still hurts; both are true.
The washing machine was damaged, which made the week harder.
Bring your things out of the locker before five.
You felt out of place at the party, and went home early.
Your hip was sore, and you went out all the same.
A weak cup of tea before bed is fine with these tablets.
The box is marked fragile, because of the glass.
Your uncle uses a wheelchair, and he knows the way round the site.
You may feel worse for a day, and better after it.
If it gets worse, ring this number.
The Riverside chronic pain service has moved to the second floor.
Pain that has lasted for years can still change.
The shop is finished with its sale, so the price is back up.
You wrote that you feel hopeless on some nights; I am glad you told me.
Be careful on the stairs by the entrance, as they are wet.
The signal is bad in the waiting room, so texts may come late.
A faulty lamp kept you awake, you wrote.
The path to the clinic is steep and has a curve.
The first week was a mess at home, with the builders in.
I am sorry that you are suffering like this.
Victim Support can be reached on this number.
It has been a difficult week, from what you write.
The second form is challenging, and we can fill it in together.
You asked about stronger tablets, and I would like to know what you hope for.
Try it on over a vest before putting it on the skin.
The pharmacist looks after opioids and other controlled medicines.
The link was invalid, so here is a new one.
The GP can write that you are unfit for work until the end of May.
Your bed can be raised so that it is easier to get up.
The patient leaflet has a diagram on page two.
What has helped you to cope on other bad days?
You cope with a great deal.
You avoid the stairs because they hurt, which makes sense.
You fear that it will come back, and so do many people.
Older people get the flu jab from October.
The geriatric medicine team shares our waiting room.
We have met before, at the open day in June.
You need support with the form, and I can give it.
It needs two people to lift the chair, so wait for the porter.
I asked for a high stool, and one with low maintenance.
Thank you for being so clear about what you want.
What have I missed?
Sleep clinics look for obstructive sleep apnoea, and the form asks about snoring.
The disabled parking bays are beside the side door.
The group is called psycho-social support, and it is mostly tea and talk.
What did you expect from the visit, and what happened?
The leaflet says how you are meant to take it.
I hope this finds you better.
You sound as if you had no choice that day.
The elderly care ward is on the same floor.
I am the one who answers here until Friday.
There is no reason for you to be alone with this.
The collapsing stool in the hall is meant for everyone.
`
  .split('\n')
  .filter((line) => line !== '')
