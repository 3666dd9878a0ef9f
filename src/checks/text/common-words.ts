/** Common words of identifiers, file names and prose, chosen by hand; language.ts says what a word costs. */
const TEXT = `
about above accept access account action active adapter add address admin after agent alert algorithm alias all
allow amount analytics and answer any api app append application apply archive area args array article artifact
asset assign async attach attribute audit auth author auto available avatar aws azure back backend backup balance
bar base basic batch bearer before begin beta bill bin binary bind block blog blue board body bool boot bot bottom
box branch browser bucket buffer bug build builder bundle button buy byte bytes cache call callback campaign
cancel card cart case category cell center certificate chain change channel char character chart chat check child
claim class clean clear click client clock clone close cloud cluster code codec collection color column command
comment commit common company compare compile component compute config connect connection console constant
consumer contact container content context control controller convert cookie copy core count counter country
coverage create created credential credit cross current cursor custom customer cycle daily dark dashboard data
database date day debug decode decoder default define delete delivery demo deploy depth description design desktop
detail dev device diff digest directory disable discord dispatch display distance doc docker document domain done
down download draft driver drop dummy dynamic edge edit editor element email embed empty enable encode encoding
encrypt end endpoint engine enter entity entry enum env environment epoch equal error event example exception
execute exit expand export express expression extend extension external factory fail failed false fast feature
feed fetch field file filter final find first fixed flag float flow folder font foo footer for force form format
found frame framework free from front full function future game gate gateway general generate generated generator
get git github global google graph graphql green grid group guard guest guide handle handler hash head header
health height hello help helper here hidden history home hook host hour html http https icon identifier identity
image import impl inbox include index info init initial inline inner input insert install instance integer
integration interface internal internet invalid invoice issue item iterator java job join json jump just key
keyboard keys kind kubernetes label lambda lang language large last latest layer layout lead left legacy length
level lib library license like limit line link list listener live load loader local locale location lock log
logger login logo logs long loop machine mail main make man manager manifest map margin mark market master match
max media member memory menu merge message meta metadata method metric middle migration min mini mobile mock modal
mode model module monitor month move multi music name namespace native network new news next node none normal not
note notification null number object off offer offset old one only open operation operator option options order
org origin other out output outer owner package page pair panel parallel param parameter parent parse parser part
partner pass password path pattern payload payment pending person phone photo picture pipeline pixel place
placeholder plan platform player plugin point policy pool popup port position post power prefix preview price
primary print priority private process processor prod product production profile program progress project prompt
proof property protocol provider proxy public publish pull push quality quantity query question queue quick quota
random range rate ratio raw react read reader ready real reason receive record red redirect ref reference refresh
region register registry release reload remote remove render replace reply repo report repository request require
required reset resolve resource response rest result return review right role rollback root route router row rule
run runner runtime safe sale sample sandbox save scale scan schedule schema scope score screen script scroll
search second secret section secure security segment select selector self send sender sequence serial series
server service session set setting settings setup shadow shape share shell shift shop short show side sign signal
signature simple single site size slack slot small snapshot social socket solution sort source space spec special
split sprint stack stage staging standard star start state static status step stock stop storage store stream
street string strict strip stripe structure style sub subject submit success suite sum summary super support swap
switch symbol sync system table tag target task team temp template tenant term test testing text that the theme
then this thread threshold ticket tile time timeout timer timestamp title today todo token tool top topic total
trace track tracking traffic transaction transfer transform tree trigger true trust type under unique unit unknown
unlock update upload upper url usage use user username users util utils valid validate validation value variable
vector vendor verify version video view virtual visible voice volume vpc wait wallet warning watch water web
webhook website week weight welcome white widget width wifi window windows with word work worker workflow
workspace world worth wrap wrapper write writer yaml year yellow your zero zone
`

let words: ReadonlySet<string> | undefined

/** Lower-case words of 3 to 14 letters. Made at the first call: a hook loads this file at every commit and seldom needs it. */
export function commonWords(): ReadonlySet<string> {
  words ??= new Set(TEXT.trim().split(/\s+/))
  return words
}
