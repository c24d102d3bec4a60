import { Cover } from '../cover'
import { Num } from '../num'
import { Cell, PeopleGrid } from '../people-grid'
import { ProgressBar } from '../progress-bar'
import { Hero } from '../hero'
import { Seats, SeatsKey } from '../seats'
import { StepBar } from '../step-bar'
import { Steps } from '../steps'
import { Strip } from '../strip'
import { Tally } from '../tally'
import { Trend } from '../trend'
import { WatchedBar } from '../watched-bar'
import { each, type Shown } from './shown'

type Spans = readonly (readonly [from: number, to: number])[]

const PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const CELLS = ['done', 'late', 'in-progress', 'not-started', 'excused'] as const
const NUMBERS = ['hero', 'xl', 'l', 'm', 's'] as const
const STRIP = ['before', 'before', 'done', 'done', 'late', 'missed', 'excused', 'done', 'current'] as const
const COLUMNS = [
  { label: '1', percent: 72, value: '72.0', current: false },
  { label: '2', percent: 80.5, value: '80.5', current: false },
  { label: '3', percent: 0, value: '—', current: false },
  { label: '4', percent: 91.2, value: '91.2', current: false },
  { label: '5', percent: 88.4, value: '88.4', current: true },
]
const CHAPTERS = [
  { startSeconds: 0, endSeconds: 40 },
  { startSeconds: 40, endSeconds: 70 },
  { startSeconds: 70, endSeconds: 100 },
]

const people = (done: number) => (
  <PeopleGrid done={done} late={3} inProgress={5} notStarted={4} excused={2} label='各种状态的人数' />
)

const watched = (played: Spans, skipped: Spans = []) => ({ played, skipped, words: '看过的和跳过的' })

/** What shows how much and how far. */
export const measures: readonly Shown[] = [
  {
    name: 'cover',
    states: {
      'a picture': <Cover url={PICTURE} ratio={3} duration='12:40' spoken='一张图片' />,
      'no picture': <Cover url='' sequence={8} duration='12:40' />,
      'no picture, small': <Cover url='' height={54} sequence={8} />,
    },
  },
  { name: 'hero', states: { number: <Hero number={17} title='号，名额已留' text='两行字在数字旁边' /> } },
  { name: 'num', states: each(NUMBERS, (size) => <Num size={size}>80.4</Num>) },
  {
    name: 'people-grid',
    states: {
      cells: people(32),
      shares: people(320),
      ...each(CELLS, (kind) => <Cell kind={kind} />),
    },
  },
  {
    name: 'progress-bar',
    states: {
      none: <ProgressBar percent={0} />,
      'next to nothing': <ProgressBar percent={0.1} />,
      'nearly all': <ProgressBar percent={99.9} />,
      red: <ProgressBar percent={62} />,
      ink: <ProgressBar percent={80.4} tone='ink' />,
      all: <ProgressBar percent={100} />,
    },
  },
  {
    name: 'seats',
    states: {
      free: <Seats quota={24} taken={16} label='24 席，已报 16，余 8' />,
      'full, and some wait': <Seats quota={6} taken={6} waiting={2} label='6 席已满，候补 2 人' />,
      'the reader waits': <Seats quota={6} taken={6} waiting={3} mine={3} label='6 席已满，候补 3 人，我是第 3 位' />,
      'some red': <Seats quota={24} taken={16} red={5} label='24 席，已报 16，到了 5' />,
      'too many for cells': <Seats quota={120} taken={40} label='120 席，已报 40，余 80' />,
      key: <SeatsKey>我</SeatsKey>,
    },
  },
  { name: 'step-bar', states: { first: <StepBar step={1} of={3} />, last: <StepBar step={3} of={3} /> } },
  {
    name: 'steps',
    states: {
      'of every kind': (
        <Steps
          steps={[
            { title: '过去的一步', text: '实心', state: 'passed' },
            { title: '现在的一步', text: '红色', state: 'now' },
            { title: '还没到的一步', text: '空心', state: 'to-come' },
          ]}
        />
      ),
    },
  },
  { name: 'strip', states: { 'of every kind': <Strip items={STRIP} label='各种状态' /> } },
  {
    name: 'tally',
    states: each(['0', '3', '5', '12', '26'], (count) => <Tally count={Number(count)} label={`连续 ${count} 次`} />),
  },
  {
    name: 'trend',
    states: {
      narrow: <Trend items={COLUMNS} label='五次的比例' />,
      wide: <Trend items={COLUMNS} label='五次的比例' wide />,
    },
  },
  {
    name: 'watched-bar',
    states: {
      'nothing yet': <WatchedBar chapters={[]} watched={watched([])} length={100} />,
      'being watched': <WatchedBar chapters={CHAPTERS} watched={watched([[0, 55]])} length={100} position={55} />,
      skipped: <WatchedBar chapters={CHAPTERS} watched={watched([[50, 90]], [[0, 50]])} length={100} />,
      thin: <WatchedBar chapters={[]} watched={watched([[0, 80]])} length={100} thin />,
    },
  },
]
