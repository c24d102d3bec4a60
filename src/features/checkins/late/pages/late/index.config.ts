export default definePageConfig({ navigationBarTitleText: '晚到的签到', enablePullDownRefresh: true })
