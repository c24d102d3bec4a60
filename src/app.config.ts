const mini = process.env.TARO_ENV === 'weapp'
/** The mini-program reads its colours from theme.json; on H5 the tokens in ui/ paint over these. */
const themed = (name: string, light: string) => (mini ? `@${name}` : light)

const tab = (name: string, text: string) => ({
  pagePath: `pages/${name}/index`,
  text,
  iconPath: mini ? `@${name}Icon` : `ui/tab/${name}-light.png`,
  selectedIconPath: mini ? `@${name}IconOn` : `ui/tab/${name}-on-light.png`,
})

/** What members get. */
const app = {
  pages: ['pages/study/index', 'pages/notices/index', 'pages/homes/index', 'pages/me/index'],
  subPackages: [
    {
      root: 'features/identity',
      name: 'identity',
      pages: [
        'pages/join/index',
        'pages/roster/index',
        'pages/consent/index',
        'pages/joined/index',
        'pages/branch/index',
        'pages/terms/index',
        'pages/lost/index',
        'pages/privacy/index',
      ],
    },
    {
      root: 'features/lessons',
      name: 'lessons',
      pages: [
        'watching/pages/lesson/index',
        'quiz/pages/quiz/index',
        'quiz/pages/result/index',
        'quiz/pages/waiting/index',
        'certificate/pages/certificate/index',
        'certificate/pages/certificates/index',
        'certificate/pages/verify/index',
        'past/pages/past/index',
      ],
    },
    {
      root: 'features/notices',
      name: 'notices',
      pages: ['reading/pages/notice/index', 'search/pages/search/index', 'asked/pages/asked/index'],
    },
    {
      root: 'features/homes',
      name: 'homes',
      pages: [
        'finding/pages/activities/index',
        'finding/pages/map/index',
        'finding/pages/venue/index',
        'taking/pages/activity/index',
        'taking/pages/branch/index',
        'taking/pages/draw/index',
        'taking/pages/mine/index',
      ],
    },
    {
      root: 'features/boards',
      name: 'boards',
      pages: [
        'board/pages/board/index',
        'overview/pages/overview/index',
        'tending/pages/member/index',
        'tending/pages/appeals/index',
        'tending/pages/joinings/index',
        'tending/pages/requests/index',
        'tending/pages/invite/index',
        'confirms/pages/list/index',
        'confirms/pages/branch/index',
        'confirms/pages/overview/index',
        'health/pages/health/index',
        'settings/pages/settings/index',
      ],
    },
    {
      root: 'features/desk',
      name: 'desk',
      pages: ['waiting/pages/waiting/index', 'waiting/pages/group/index'],
    },
    {
      root: 'features/keeping',
      name: 'keeping',
      pages: [
        'importing/pages/import/index',
        'today/pages/today/index',
        'today/pages/kept/index',
        'today/pages/signed-up/index',
        'writing/pages/activity/index',
        'venue/pages/hours/index',
        'venue/pages/about/index',
        'venues/pages/venues/index',
        'venues/pages/add/index',
        'venues/pages/keepers/index',
        'office/pages/accept/index',
        'office/pages/hand-over/index',
        'office/pages/offered/index',
      ],
    },
    {
      root: 'features/checkins',
      name: 'checkins',
      pages: [
        'checking/pages/checkin/index',
        'checking/pages/passcode/index',
        'own/pages/code/index',
        'own/pages/history/index',
        'own/pages/rate/index',
        'showing/pages/code/index',
        'roll/pages/roll/index',
        'roll/pages/scans/index',
        'late/pages/late/index',
      ],
    },
    {
      root: 'features/writing',
      name: 'writing',
      pages: [
        'list/pages/writings/index',
        'list/pages/about/index',
        'list/pages/above/index',
        'review/pages/review/index',
        'edit/pages/write/index',
      ],
    },
    {
      root: 'features/stars',
      name: 'stars',
      pages: [
        'pages/star/index',
        'pages/check/index',
        'pages/checks/index',
        'pages/decide/index',
        'pages/criteria/index',
        'pages/edit/index',
      ],
    },
    {
      root: 'features/talks',
      name: 'talks',
      pages: [
        'pages/list/index',
        'pages/one/index',
        'pages/ask/index',
        'pages/asked/index',
        'pages/own/index',
        'pages/talks/index',
        'pages/tended/index',
      ],
    },
    { root: 'features/moving', name: 'moving', pages: ['pages/moving/index'] },
    {
      root: 'features/sayings',
      name: 'sayings',
      pages: [
        'evaluating/pages/evaluation/index',
        'suggesting/pages/suggestions/index',
        'reviewing/pages/review/index',
      ],
    },
    {
      root: 'features/figures',
      name: 'figures',
      pages: ['pages/figures/index', 'pages/venue/index', 'pages/paper/index'],
    },
  ],
  preloadRule: {
    'pages/study/index': { network: 'all', packages: ['lessons'] },
    'pages/notices/index': { network: 'all', packages: ['notices'] },
    'pages/homes/index': { network: 'all', packages: ['homes'] },
  },
  tabBar: {
    color: themed('tabText', '#6E6558'),
    selectedColor: themed('tabTextOn', '#B3221A'),
    backgroundColor: themed('surface', '#FFFDF8'),
    borderStyle: 'white',
    list: [tab('study', '学习'), tab('notices', '公告'), tab('homes', '青年之家'), tab('me', '我的')],
  },
}

/** Each component of ui/ in each of its states, and nothing else: for the gallery. */
const showcase = { pages: ['ui/showcase/index'] }

export default defineAppConfig({
  ...(process.env.TARO_APP_SHOWCASE === '1' ? showcase : app),
  darkmode: true,
  themeLocation: 'theme.json',
  // A window of any size on a PC, and an iPad that turns; a phone stays upright by its window's orientation.
  resizable: true,
  window: {
    pageOrientation: 'portrait',
    navigationStyle: 'custom',
    backgroundTextStyle: themed('backgroundText', 'dark'),
    backgroundColor: themed('paper', '#F6F2EA'),
    navigationBarBackgroundColor: themed('paper', '#F6F2EA'),
    navigationBarTitleText: '青年学习',
    navigationBarTextStyle: themed('barText', 'black'),
  },
  // Roughly where the phone is, asked for at a tap. WeChat grants no exact position beside it.
  requiredPrivateInfos: ['getFuzzyLocation'],
  permission: { 'scope.userFuzzyLocation': { desc: '用来把青年之家按远近排一次，不保存' } },
  lazyCodeLoading: 'requiredComponents',
})
