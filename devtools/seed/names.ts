import type { Random } from './random'

/** Common Chinese surnames and given names; the people are invented. */
const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔向汤温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟申欧耿关兰焦俞左柳甘祝包宁尚符舒阮纪梅童凌毕单裴霍成苗谷盛曲翁冉骆蓝路游靳辛管柴蒙鲍华喻祁房滕屈饶解牟艾尤时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫柏',
]
const GIVEN = [
  ...'雨桐子涵欣怡梓萱诗涵佳琪思远嘉树俊杰昊然静怡浩宇宇轩一诺晨曦可馨梦洁雅婷志远文博天宇泽楷明哲晓彤若曦子墨睿思语嫣奕辰书瑶锦程亦菲景行知夏清和乐安予宁望舒',
]

export function personName(random: Random): string {
  const given = random.chance(0.8) ? random.pick(GIVEN) + random.pick(GIVEN) : random.pick(GIVEN)
  return random.pick(SURNAMES) + given
}

/** The units of the invented city of 澜江, in the order its committee lists them. */
export const UNITS = [
  { id: 'nanpu', name: '南浦区', kind: 'district' },
  { id: 'gaoxin', name: '高新区', kind: 'enterprise' },
  { id: 'binjiang', name: '滨江区', kind: 'district' },
  { id: 'shizhi', name: '市直学校', kind: 'school' },
  { id: 'liuxi', name: '柳溪县', kind: 'rural' },
  { id: 'anping', name: '安平县', kind: 'rural' },
  { id: 'shiqiao', name: '石桥县', kind: 'rural' },
  { id: 'jiguan', name: '机关企业', kind: 'enterprise' },
] as const
export type UnitKind = (typeof UNITS)[number]['kind']

const PLACES = [...'云水青石梅竹松柏桂兰荷柳枫溪湖岭桥塘渡汀洲泉谷坪']
const SHAPES: Record<UnitKind, { committee: string[]; department: string[]; branch: string[] }> = {
  district: { committee: ['街道'], department: ['社区', '新村社区'], branch: ['网格', '青年'] },
  enterprise: {
    committee: ['集团', '科技', '重工'],
    department: ['制造部', '研发部', '装配车间'],
    branch: ['一班', '二班', '三班'],
  },
  school: {
    committee: ['中学', '职业技术学院', '师范学校'],
    department: ['高一年级', '高二年级', '信息工程系'],
    branch: ['班', '班'],
  },
  rural: { committee: ['镇', '乡'], department: ['村片区', '卫生院'], branch: ['村', '新村'] },
}

const place = (n: number): string =>
  `${PLACES[n % PLACES.length] ?? ''}${PLACES[Math.floor(n / PLACES.length + n * 7 + 5) % PLACES.length] ?? ''}`

/** Names of the levels below a unit, told apart by their numbers. */
export const committeeName = (kind: UnitKind, n: number): string => {
  const shapes = SHAPES[kind].committee
  return `${place(n)}${shapes[n % shapes.length] ?? ''}团委`
}
export const departmentName = (kind: UnitKind, n: number): string => {
  const shapes = SHAPES[kind].department
  return `${place(n * 3 + 1)}${shapes[n % shapes.length] ?? ''}团总支`
}
export const branchName = (kind: UnitKind, n: number): string => {
  const shapes = SHAPES[kind].branch
  const shape = shapes[n % shapes.length] ?? ''
  if (kind === 'school') return `${2300 + (n % 40)} ${shape}团支部`
  return `${place(n * 5 + 2)}${shape}团支部`
}
