export default definePageConfig({ navigationBarTitleText: '要确认的公告', enablePullDownRefresh: true })
