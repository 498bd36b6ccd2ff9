#!/usr/bin/env bash
# Takes one child's case from the police referral to a completed programme, with nothing but curl, and shows its
# history. Against a running service: ./deploy/walk.sh [http://127.0.0.1:5080]
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
URL="${1:-http://127.0.0.1:5080}"
OOCD="${OOCD:-$ROOT/deploy/oocd}"
TODAY=$(TZ=Europe/London date +%F)
ANSWER=$(mktemp)
trap 'rm -f "$ANSWER" "$ANSWER.head"' EXIT

token() { "$OOCD" token --user "$1" --role "$2" --area west-mercia --agency "$3"; }
uuid() { cat /proc/sys/kernel/random/uuid; }

# send TOKEN PATH JSON [IF-MATCH]: one command; the answer is kept, its version in $VERSION and its id in $ID
send() {
  local status
  status=$(curl -sS -o "$ANSWER" -D "$ANSWER.head" -w '%{http_code}' -X POST "$URL$2" \
    -H "Authorization: Bearer $1" -H "Content-Type: application/json" -H "Idempotency-Key: $(uuid)" \
    ${4:+-H "If-Match: \"$4\""} -d "$3")
  case "$status" in
    200 | 201) ;;
    *) echo "POST $2 was answered $status:" >&2; cat "$ANSWER" >&2; echo >&2; exit 1 ;;
  esac
  ID=$(field id)
  VERSION=$(field version)
  echo "$status POST $2"
}

# field NAME: the first member of that name in the answer
field() { grep -o "\"$1\":\"\?[^,\"}]*" "$ANSWER" | head -n 1 | sed 's/^[^:]*:"\{0,1\}//'; }

# changed TYPE: the id of the changed record of that type in the answer
changed() { grep -o "{\"type\":\"$1\",\"id\":\"[^\"]*" "$ANSWER" | sed 's/.*"//'; }

read_as() { curl -sS --fail-with-body -H "Authorization: Bearer $1" "$URL$2"; }

OFFICER=$(token o.reid referring-officer police)
SECONDED=$(token s.cole seconded-officer police)
SERGEANT=$(token d.marsh police-decision-maker police)
PRACTITIONER=$(token p.okoye yjs-practitioner yjs)
MANAGER=$(token m.hart yjs-manager yjs)
CHAIR=$(token c.diaz panel-chair yjs)
VICTIMS=$(token v.ames victim-worker victim-services)
ANALYST=$(token a.stone analyst yjs)

send "$OFFICER" /referrals '{
  "child": {"givenName": "Robin", "familyName": "Walker'"$(uuid | tr -d - | tr 0-9a-f bdfghjklmnprstvz)"'", "dateOfBirth": "'"$(date -d "$TODAY -14 years" +%F)"'",
    "sex": "male", "ethnicity": "white-british", "district": "E06000051"},
  "source": "police", "crimeReference": "22/12345/26", "officerInTheCase": "PC 2101 Reid",
  "admission": "full", "evidenceSufficient": true,
  "offences": [{"code": "criminal-damage-under-500", "on": "'"$(date -d "$TODAY -7 days" +%F)"'"}],
  "victims": [{"name": "Sandy Lee", "contact": "01632 960001"}]}'
CASE=$ID
send "$SECONDED" "/cases/$CASE/screening" '{"finding": "eligible"}'
send "$MANAGER" "/cases/$CASE/allocation" '{"practitioner": "p.okoye"}'
send "$VICTIMS" "/cases/$CASE/victim-views" '{"victim": 1, "state": "known", "views": "Wants to hear an apology."}'
send "$PRACTITIONER" "/cases/$CASE/assessment" '{}'
send "$PRACTITIONER" "/cases/$CASE/assessment/consents" '{"of": "child", "given": true, "on": "'"$TODAY"'"}'
send "$PRACTITIONER" "/cases/$CASE/assessment/sessions" '{"on": "'"$TODAY"'", "with": ["child", "parent-carer"], "where": "At home", "attended": true}'
for section in circumstances diversity family exploitation behaviour strengths-and-desistance; do
  send "$PRACTITIONER" "/cases/$CASE/assessment/sections" '{"section": "'$section'", "text": "Talked through with Robin and a parent."}'
done
for whose in child parent-carer school; do
  send "$PRACTITIONER" "/cases/$CASE/assessment/voices" '{"whose": "'$whose'", "given": true, "words": "Wants it put right."}'
done
send "$PRACTITIONER" "/cases/$CASE/assessment/voices" '{"whose": "social-worker", "given": false, "notObtainedBecause": "there-is-none"}'
send "$PRACTITIONER" "/cases/$CASE/assessment/needs" '{"accommodationSuitable": true, "educationSuitable": true, "educationStatus": "attending", "educationHours": 25,
  "send": false, "sendPlan": "none", "services": [{"service": "mental-health", "need": false, "offered": false, "attended": false},
    {"service": "substance-use", "need": false, "offered": false, "attended": false}, {"service": "wider-services", "need": true, "offered": true, "attended": false}],
  "screenings": [{"kind": "speech-and-language", "done": true, "result": "Nothing found.", "referred": false},
    {"kind": "mental-health", "done": true, "result": "Nothing found.", "referred": false}, {"kind": "substance-use", "done": true, "result": "Nothing found.", "referred": false}]}'
send "$PRACTITIONER" "/cases/$CASE/assessment/plans" '{"childs": "Boxing again.", "professionals": "A mentor, and the fence repaired."}'
send "$PRACTITIONER" "/cases/$CASE/assessment/judgements" '{"safetyAndWellbeing": "low", "riskOfSeriousHarm": "low", "likelihoodOfReoffending": "low", "reasons": "A first and impulsive act; family and school support Robin."}'
send "$PRACTITIONER" "/cases/$CASE/assessment/completion" '{}'
send "$MANAGER" "/cases/$CASE/assessment/countersignature" '{"accepted": true}' "$VERSION"

send "$CHAIR" /panels '{"area": "shropshire", "on": "'"$TODAY"'", "members": [
  {"user": "s.cole", "agency": "police"}, {"user": "c.diaz", "agency": "yjs"}, {"user": "h.wu", "agency": "health"}]}'
PANEL=$ID
send "$CHAIR" "/panels/$PANEL/items/$CASE" '{}'
for member in s.cole c.diaz h.wu; do
  send "$CHAIR" "/panels/$PANEL/attendance" '{"member": "'$member'", "present": true}'
done
send "$CHAIR" "/panels/$PANEL/opening" '{}'
VERSION=$(curl -sS -o /dev/null -D - -H "Authorization: Bearer $CHAIR" "$URL/panels/$PANEL/items/$CASE/pack" | tr -d '\r' | sed -n 's/^etag: "\(.*\)"$/\1/Ip')
send "$CHAIR" "/panels/$PANEL/items/$CASE/decision" '{"disposal": "outcome-22", "reasons": "An activity answers the causes better than a record would.", "pack": 1, "alternatives": "A caution was thought of.", "diversity": "Speech and language needs were talked about."}' "$VERSION"
send "$SERGEANT" "/cases/$CASE/confirmation" '{"agrees": true}' "$VERSION"
send "$SECONDED" "/cases/$CASE/delivery" '{"where": "The youth centre"}'
send "$PRACTITIONER" "/cases/$CASE/programmes" '{"activities": [{"what": "Repair the fence with the caretaker", "who": "p.okoye", "by": "'"$TODAY"'"}]}'
PROGRAMME=$(changed programme)
send "$PRACTITIONER" "/programmes/$PROGRAMME/sessions" '{"on": "'"$TODAY"'", "attendance": "attended"}'
send "$PRACTITIONER" "/programmes/$PROGRAMME/end" '{"completed": true, "endedOn": "'"$TODAY"'", "evidence": "The caretaker signed for the fence.", "exitPlan": "Youth club on Thursdays."}'
VERSION=$(curl -sS -o /dev/null -D - -H "Authorization: Bearer $SECONDED" "$URL/cases/$CASE" | tr -d '\r' | sed -n 's/^etag: "\(.*\)"$/\1/Ip')
send "$SECONDED" "/cases/$CASE/outcome-22" '{"evidence": "Signed by the caretaker, seen by PC Cole."}' "$VERSION"
send "$PRACTITIONER" "/cases/$CASE/closure" '{"summary": "Done well; no further contact planned."}'

echo
echo "The history of case $CASE:"
read_as "$MANAGER" "/cases/$CASE/history" | grep -o '"what":"[^"]*"' | sed 's/^"what":"/- /; s/"$//'
