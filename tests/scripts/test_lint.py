"""The lint: every rule finds its breach in the very line, and finds nothing in a good spec.

A case changes one piece of a good spec. A comment `# <- rule` in the new text marks the line where the rule must
report; what is reported and what is marked must be the same, so no case sets off a rule by accident.
"""

import re
from copy import deepcopy
from dataclasses import replace
from functools import reduce
from pathlib import Path
from typing import Any, NamedTuple, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from polymeet import ConnectyCube, Pyas, Zoom
from polymeet.client import ProviderClient
from scripts.bundle import Bundle, bundle
from scripts.lint import RULES, Finding, lint
from scripts.lint.__main__ import main
from scripts.lint.structure import CLIENT_NAMES
from scripts.openapi.document import Json, walk
from tests.helpers.documents import operations

GOOD = {
    "openapi.yaml": """\
openapi: 3.1.0
info: {title: Good, version: "1"}
servers:
  - url: https://api.example.com/v2
tags:
  - name: meetings
x-sources: [zoom-2026]
webhooks:
  meeting_ended:
    post:
      operationId: meeting_ended
      summary: A meeting is over.
      x-source: [zoom-2026]
      requestBody:
        content:
          application/json:
            schema: {$ref: "meetings.yaml#/components/schemas/Ended"}
            example: {id: 7}
      responses:
        "200": {description: Nothing.}
""",
    "meetings.yaml": """\
paths:
  /meetings:
    get:
      operationId: list_meetings
      tags: [meetings]
      summary: List meetings.
      x-source: [zoom-2026]
      x-rate-limit-label: LIGHT
      x-scopes: [read]
      x-granular-scopes: []
      x-retry: safe
      x-errors:
        - {status: 404, code: 3001, meaning: No such meeting.}
      x-page:
        style: token
        items: data.meetings
        identity: [id]
        total: total
        cursor: next_page_token
        parameter: next_page_token
        size: page_size
        lifetime: 900
      parameters:
        - name: next_page_token
          in: query
          description: Where to go on.
          schema: {type: string}
        - name: page_size
          in: query
          description: Items a page, 1 to 300.
          schema: {type: integer, minimum: 1, maximum: 300}
      responses:
        "200":
          description: A page.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/MeetingPage"}
              example:
                next_page_token: abc
                total: 1
                data: {meetings: [{id: 7, type: 2, host: {email: ada@example.com}}]}
  /meetings/{meetingId}:
    put:
      operationId: update_meeting
      tags: [meetings]
      summary: Update a meeting.
      x-source: [zoom-2026]
      x-rate-limit-label: LIGHT
      x-scopes: [write]
      x-granular-scopes: []
      x-retry: idempotent
      x-errors:
        - {status: 404, meaning: No such meeting.}
      parameters:
        - name: meetingId
          in: path
          required: true
          description: Number of the meeting.
          schema: {type: [integer, string]}
          x-path-encoding: zoom-uuid
          example: 7
      requestBody:
        content:
          application/json:
            schema: {$ref: "#/components/schemas/MeetingUpdate"}
            example:
              topic: Tea
              start_time: "2027-01-31T10:00:00"
              timezone: Europe/Vienna
              password: secret
              _links: [a]
              parent: 1
              other: {}
      responses:
        "204": {description: Done.}
components:
  schemas:
    MeetingPage:
      type: object
      description: A page of meetings.
      properties:
        next_page_token: {type: string, description: Where the next page begins.}
        total: {type: integer, description: Meetings on all pages.}
        data: {$ref: "#/components/schemas/MeetingData"}
    MeetingData:
      type: object
      description: The items of a page.
      properties:
        meetings: {type: array, description: The meetings., items: {$ref: "#/components/schemas/Meeting"}}
    Meeting:
      type: object
      description: A meeting.
      required: [id]
      properties:
        id: {type: integer, format: int64, description: Its number.}
        type: {$ref: "#/components/schemas/MeetingType"}
        host:
          description: Who holds it; null when nobody does.
          oneOf: [{$ref: "shared.yaml#/components/schemas/Person"}, {type: "null"}]
    MeetingType:
      type: integer
      description: 1 is instant, 2 is scheduled.
      enum: [1, 2]
      x-enum-varnames: [INSTANT, SCHEDULED]
    MeetingUpdate:
      description: What to change.
      allOf:
        - $ref: "#/components/schemas/MeetingBase"
        - type: object
          required: [topic]
          properties:
            _links: {type: array, x-name: links, description: Links., items: {type: string}}
            parent: {type: [integer, "null"], description: Number of another meeting.}
            other: {description: Anything.}
    MeetingBase:
      type: object
      description: What meetings have.
      properties:
        topic: {type: string, maxLength: 200, description: Its name.}
        start_time: {type: string, x-time-zone: timezone, description: Its start.}
        timezone: {type: string, description: Zone of its start.}
        password: {type: string, format: password, description: Its password.}
    Ended:
      type: object
      description: What is over.
      properties:
        id: {type: integer, description: Number of the meeting.}
""",
    "shared.yaml": """\
components:
  schemas:
    Person:
      type: object
      description: Somebody.
      properties:
        email: {type: string, description: Address.}
""",
}
MARK = re.compile(r"# <- ([a-z0-9, -]+)")


class Change(NamedTuple):
    """In a file of the good spec, the first *old* becomes *new*."""

    file: str
    old: str
    new: str


def root(old: str, new: str) -> list[Change]:
    return [Change("openapi.yaml", old, new)]


def meetings(old: str, new: str) -> list[Change]:
    return [Change("meetings.yaml", old, new)]


def person(old: str, new: str) -> list[Change]:
    """Change a component that only ever comes from the provider."""
    return [Change("shared.yaml", old, new)]


def extra_file(name: str) -> list[Change]:
    return [Change(name, "", "paths: {}\n")]


def component(text: str) -> list[Change]:
    """Add a component that nothing uses."""
    return meetings("    Ended:\n", f"    Lone: {text}\n    Ended:\n")


def parameter(text: str) -> list[Change]:
    """Add a parameter to the GET."""
    return meetings(PAGE_SIZE, f"{PAGE_SIZE}        - {text}\n")


def received(text: str, example: str) -> list[Change]:
    """Replace the one property of a body that comes from the provider, and the example of that body."""
    return meetings(ENDED, f"        {text}\n") + root(ENDED_EXAMPLE, f"            example: {example}\n")


def sent(text: str, example: str) -> list[Change]:
    """Replace a property of a body that goes to the provider, and its value in the example."""
    return meetings(OTHER, f"            {text}\n") + meetings(OTHER_EXAMPLE, f"              {example}\n")


GET, PUT = "    get:\n", "    put:\n"
PAGE = """\
      x-page:
        style: token
        items: data.meetings
        identity: [id]
        total: total
        cursor: next_page_token
        parameter: next_page_token
        size: page_size
        lifetime: 900
"""
PAGE_SIZE = "          schema: {type: integer, minimum: 1, maximum: 300}\n"
MEETING_ID = "        - name: meetingId\n          in: path\n"
ENCODED = "          schema: {type: [integer, string]}\n          x-path-encoding: zoom-uuid\n"
SHOWN = "              example:"
DONE = '        "204": {description: Done.}\n'
CONTENT = "      requestBody:\n        content:\n"
SCHEMA = '            schema: {$ref: "#/components/schemas/MeetingUpdate"}\n            example:\n'
ERROR = "        - {status: 404, meaning: No such meeting.}\n"
PERSON, SOMEBODY = "    Person:\n", "      description: Somebody.\n"
EMAIL = "        email: {type: string, description: Address.}\n"
ENUM, VARNAMES = "      enum: [1, 2]\n", "      x-enum-varnames: [INSTANT, SCHEDULED]\n"
ENDED, ENDED_EXAMPLE = (
    "        id: {type: integer, description: Number of the meeting.}\n",
    "            example: {id: 7}\n",
)
OTHER, OTHER_EXAMPLE = "            other: {description: Anything.}\n", "              other: {}\n"
REF = '{$ref: "#/components/schemas/%s"}'

BAD = [
    # The document as a whole.
    root("info:", "security: [] # <- known-keys\ninfo:"),
    meetings("      x-retry:", "      x-retyr: safe # <- known-keys\n      x-retry:"),
    meetings("      x-retry:", "      security: [] # <- known-keys\n      x-retry:"),
    meetings(PUT, f"    parameters: [] # <- known-keys\n{PUT}"),
    meetings(MEETING_ID, f"{MEETING_ID}          style: simple # <- known-keys\n"),
    meetings(DONE, '        "204": {description: Done., headers: {}} # <- known-keys\n'),
    meetings(DONE, '        "204": none # <- known-keys, described\n'),
    meetings(CONTENT, "      requestBody:\n        name: no # <- known-keys\n        content:\n"),
    meetings(SCHEMA, f"            examples: {{}} # <- known-keys\n{SCHEMA}"),
    meetings("components:\n", "components:\n  headers: {} # <- known-keys\n"),
    root("openapi: 3.1.0", "openapi: 3.0.3 # <- head"),
    root('version: "1"}', "version: 1} # <- head"),
    root("api.example.com/v2", "api.example.com/ # <- server"),
    root("servers:\n", "servers: # <- server\n  - url: https://eu.example.com\n"),
    root("  - name: meetings\n", "  - name: meetings\n  - name: meetings_v2 # <- tag-name, tag-file\n"),
    root("  - name: meetings\n", "  - name: meetings\n  - name: meetings # <- tag-name\n"),
    root("  - name: meetings\n", "  - name: meetings\n  - name: send # <- tag-name, tag-file\n"),
    root("  - name: meetings\n", "  - name: meetings\n  - name: import # <- tag-name, tag-file\n"),
    root("tags:\n", "tags: # <- tag-file\n") + extra_file("polls.yaml"),
    meetings("      tags: [meetings]\n", "      tags: [] # <- tag-one\n"),
    meetings("      tags: [meetings]\n", "      tags: [polls] # <- tag-one\n"),
    meetings("      tags: [meetings]\n", "      tags: [polls] # <- tag-one\n")
    + root("  - name: meetings\n", "  - name: meetings\n  - name: polls\n")
    + extra_file("polls.yaml"),
    meetings(
        '"shared.yaml#/components/schemas/Person"}, {type: "null"}]',
        REF[7:-1] % "Person" + '}, {type: "null"}] # <- ref-resolves',
    ),
    meetings('schemas/Person"}, {type: "null"}]', 'schemas/Nobody"}, {type: "null"}] # <- ref-resolves')
    + person(PERSON, "    Person: # <- component-used\n"),
    component("{type: object, description: Alone.} # <- component-used"),
    meetings(DONE, f"{DONE}#{'-' * 120} # <- line-length\n"),
    # Operations.
    meetings(DONE, f'{DONE}        "404": {{description: Missing.}} # <- only-2xx\n'),
    meetings(f"      responses:\n{DONE}", "      responses: {} # <- only-2xx\n"),
    meetings(DONE, '        "204": {description: Done., content: {}} # <- one-content-type\n'),
    meetings(
        DONE, '        "204": {description: D., content: {application/json: {example: 1}}} # <- one-content-type\n'
    ),
    meetings(
        CONTENT,
        "      requestBody:\n        content: # <- one-content-type\n"
        "          text/plain: {schema: {type: string}} # <- request-body\n",
    ),
    meetings(
        DONE,
        '        "200": {description: D., content: {application/json: {schema: {type: string}, example: a}}}\n'
        '        "201": {description: D., content: {application/json: {schema: {}, example: a}}} # <- one-result\n',
    ),
    meetings(
        SCHEMA,
        f"            schema: {{type: array, items: {REF % 'MeetingUpdate'}}} # <- request-body\n"
        "            example: # <- example-valid\n",
    ),
    meetings(
        GET,
        f"{GET}      requestBody: # <- get-without-body\n"
        f"        content: {{application/json: {{schema: {REF % 'Ended'}, example: {{id: 7}}}}}}\n",
    ),
    meetings("  /meetings/{meetingId}:\n", "  /meetings/{id}: {} # <- path-shape\n  /meetings/{meetingId}:\n"),
    meetings("  /meetings/{meetingId}:\n", "  /users/: {} # <- path-shape\n  /meetings/{meetingId}:\n"),
    meetings(f"  /meetings/{{meetingId}}:\n{PUT}", "  /meetings/{meetingId}/{other}:\n    put: # <- path-parameters\n"),
    meetings(PUT, "    put: # <- path-parameters\n")
    + meetings(MEETING_ID, "        - name: number # <- path-parameters\n          in: path\n"),
    meetings(
        f"{MEETING_ID}          required: true\n",
        "        - name: meetingId # <- path-parameters\n          in: path\n",
    ),
    parameter("{name: zone, in: header, description: Zone., schema: {type: string}} # <- parameter"),
    parameter("{in: query, description: Nameless., schema: {type: string}} # <- parameter"),
    parameter("{name: {}, x-name: nameless, in: query, description: Odd., schema: {type: string}} # <- parameter"),
    parameter("{name: bare, in: query, description: Bare.} # <- parameter"),
    meetings(
        "        - name: page_size\n",
        "        - {name: page_size, in: query, description: Size., schema: {type: integer}} # <- parameter\n"
        "        - name: page_size # <- parameter\n",
    ),
    parameter("{name: any, in: query, description: Any., schema: {}} # <- parameter-plain"),
    parameter(f"{{name: a, in: query, description: A., schema: {REF % 'Meeting'}}} # <- parameter-plain"),
    meetings("x-path-encoding: zoom-uuid", "x-path-encoding: twice # <- x-path-encoding"),
    meetings(ENCODED, "          schema: {type: integer}\n          x-path-encoding: zoom-uuid # <- x-path-encoding\n"),
    parameter(
        "{name: a, in: query, description: A., schema: {type: string}, x-path-encoding: zoom-uuid} # <- x-path-encoding"
    ),
    parameter("{name: page_number, in: query, description: Page., schema: {type: integer}} # <- page-number"),
    # Facts.
    meetings("x-source: [zoom-2026]", "x-source: [] # <- x-source"),
    meetings("x-source: [zoom-2026]", "x-source: [zoom] # <- x-source"),
    meetings("x-source: [zoom-2026]", "x-source: [zoom-2026, zoom-2026] # <- x-source"),
    meetings("x-retry: safe", "x-retry: perhaps # <- x-retry"),
    meetings("x-retry: safe", "x-retry: never # <- x-retry"),
    meetings("x-retry: idempotent", "x-retry: safe # <- x-retry"),
    meetings(f"      x-errors:\n{ERROR}", "      x-errors: [] # <- x-errors\n"),
    meetings(ERROR, '        - {status: "404", meaning: No such meeting.} # <- x-errors\n'),
    meetings(ERROR, "        - {status: 404, code: [1], meaning: No such meeting.} # <- x-errors\n"),
    meetings(ERROR, "        - {status: 404, codes: 1, meaning: No such meeting.} # <- x-errors\n"),
    meetings(ERROR, "        - {status: 404, meaning: No such meeting} # <- x-errors\n"),
    meetings(ERROR, f"{ERROR}{ERROR[:-1]} # <- x-errors\n"),
    meetings("x-rate-limit-label: LIGHT", "x-rate-limit-label: light # <- x-rate-limit-label"),
    meetings(GET, "    get: # <- x-rate-limit-label\n") + meetings("      x-rate-limit-label: LIGHT\n", ""),
    meetings("x-scopes: [read]", "x-scopes: read # <- x-scopes"),
    meetings("x-scopes: [read]", "x-scopes: [read, read] # <- x-scopes"),
    meetings("x-granular-scopes: []", "x-granular-scopes: [1] # <- x-scopes"),
    # Pages.
    meetings(GET, "    get: # <- x-page-missing\n") + meetings(PAGE, ""),
    meetings("style: token", "style: pages # <- x-page"),
    meetings("style: token", "style: offset")
    + meetings("cursor: next_page_token", "cursor: next_page_token # <- x-page")
    + meetings("lifetime: 900", "lifetime: 900 # <- x-page"),
    meetings("items: data.meetings", "items: data # <- x-page"),
    meetings("items: data.meetings", "items: data.users # <- x-page"),
    meetings("items: data.meetings", "items: 1 # <- x-page"),
    meetings("identity: [id]", "identity: [key] # <- x-page"),
    meetings("      x-page:\n", "      x-page: # <- x-page\n") + meetings("        identity: [id]\n", ""),
    meetings("total: total", "total: count # <- x-page"),
    meetings("total: total", "total: next_page_token # <- x-page"),
    meetings("cursor: next_page_token", "cursor: data.cursor # <- x-page"),
    meetings("cursor: next_page_token", 'cursor: "" # <- x-page'),
    meetings("parameter: next_page_token", "parameter: cursor # <- x-page"),
    meetings("size: page_size", "size: limit # <- x-page"),
    meetings("size: page_size", "default_size: many # <- x-page\n        size: page_size"),
    meetings("lifetime: 900", "lifetime: 0 # <- x-page"),
    meetings("lifetime: 900", "lifespan: 900 # <- x-page"),
    meetings("      x-page:\n", "      x-page: # <- x-page\n") + meetings("        size: page_size\n", ""),
    meetings(GET, f"{GET}      x-page: {{}} # <- x-page\n") + meetings(PAGE, ""),
    meetings(
        PUT,
        f'{PUT}      x-page: # <- x-page\n        {{style: offset, items: "", parameter: a, size: b}} # <- x-page\n',
    ),
    meetings(
        "A page of meetings.\n", "A page of meetings.\n      required: [data] # <- page-required, required-response\n"
    ),
    # Names.
    meetings("operationId: list_meetings", "operationId: listMeetings # <- operation-id"),
    meetings("operationId: list_meetings", "operationId: meetings_list # <- operation-id"),
    meetings("operationId: list_meetings", "operationId: send # <- operation-id"),
    meetings("operationId: update_meeting", "operationId: list_meetings # <- operation-id"),
    meetings("schemas/Person", "schemas/Client") + person(PERSON, "    Client: # <- component-name\n"),
    meetings("schemas/Person", "schemas/person") + person(PERSON, "    person: # <- component-name\n"),
    meetings("schemas/Person", "schemas/UpdateMeeting") + person(PERSON, "    UpdateMeeting: # <- component-name\n"),
    meetings("schemas/Person", "schemas/Meeting_Page") + person(PERSON, "    Meeting_Page: # <- component-name\n"),
    received("d: {type: string, description: Short.} # <- property-name", "{d: a}"),
    received('"@odata": {type: string, description: Odd.} # <- property-name', '{"@odata": a}'),
    sent("Topic: {type: string, description: Again.} # <- property-clash", "Topic: Tea"),
    meetings(GET, "    get: # <- parameter-name\n")
    + parameter("{name: pageSize, in: query, description: Again., schema: {type: integer}}"),
    parameter("{name: body, in: query, description: Taken., schema: {type: string}} # <- parameter-name"),
    parameter("{name: $top, in: query, description: Odd., schema: {type: integer}} # <- parameter-name"),
    meetings("items: {type: string}}", "items: {type: string, x-name: a}} # <- x-name"),
    received("_id: {type: string, x-name: class, description: Its id.} # <- x-name", "{_id: a}"),
    received("_id: {type: string, x-name: theId, description: Its id.} # <- x-name", "{_id: a}"),
    # Schemas.
    person(SOMEBODY, f"{SOMEBODY}      title: Person # <- refused-key\n"),
    person(SOMEBODY, f"{SOMEBODY}      additionalProperties: false # <- refused-key\n"),
    received("id: {type: integer, default: 1, description: Its id.} # <- refused-key", "{id: 7}"),
    received("id: {type: integer, nullable: true, description: Its id.} # <- refused-key", "{id: 7}"),
    received("id: {type: integer, example: 7, description: Its id.} # <- refused-key", "{id: 7}"),
    received("id: {anyOf: [{type: integer}], description: Its id.} # <- refused-key", "{id: 7}"),
    received("id: {type: integer, minumum: 1, description: Its id.} # <- schema-key", "{id: 7}"),
    received("id: {type: integer, x-nmae: id, description: Its id.} # <- schema-key", "{id: 7}"),
    sent("other: {type: integer, minimum: low, description: Other.} # <- schema-valid", "other: 1"),
    sent('other: {type: string, pattern: "(", description: Other.} # <- schema-valid', "other: a"),
    sent(f"other: {REF[:-1] % 'MeetingType'}, deprecated: true}} # <- ref-siblings", "other: 1"),
    sent("other: {type: object, description: Other.} # <- object-named", "other: {}"),
    sent("other: {type: array, description: Other., items: {type: object}} # <- object-named", "other: [{}]"),
    sent("other: {type: string, enum: [a], description: Other.} # <- enum-named", "other: a"),
    sent('other: {type: "null", description: Other.} # <- schema-type', "other: null"),
    sent("other: {type: text, description: Other.} # <- schema-type, schema-valid", "other: a"),
    sent("other: {type: [string, array], items: {}, description: Other.} # <- schema-type", "other: a"),
    sent('other: {type: [object, "null"], description: Other.} # <- schema-type, object-named', "other: {}"),
    sent("other: {type: array, description: Other.} # <- schema-type", "other: [1]"),
    sent("other: {maxLength: 3, description: Other.} # <- schema-type", "other: a"),
    sent("other: yes # <- schema-type, schema-valid, described", "other: a"),
    sent("other: {description: Other., oneOf: [{type: string}, {type: integer}]} # <- one-of", "other: a"),
    sent("other: {description: Other., oneOf: [{type: string}]} # <- one-of", "other: a"),
    sent('other: {description: O., pattern: a, oneOf: [{type: string}, {type: "null"}]} # <- one-of', "other: a"),
    component(f"{{description: Lone., allOf: [{REF % 'Ended'}]}} # <- all-of, component-used"),
    component(
        "# <- component-used\n      description: Lone.\n      allOf: # <- all-of\n"
        f"        - {REF % 'Ended'}\n        - {REF % 'Meeting'}"
    ),
    component(
        "# <- all-of, component-used\n      description: Lone.\n      type: object\n      allOf:\n"
        f"        - {REF % 'Ended'}\n        - {{type: object, properties: {{}}}}"
    ),
    # Values.
    meetings(ENUM + VARNAMES, "      enum: [1, 2, null] # <- enum-values\n      x-enum-varnames: [A, B, C]\n"),
    meetings(ENUM + VARNAMES, "      enum: [1, 2, 2] # <- enum-values\n      x-enum-varnames: [A, B, C]\n"),
    meetings(ENUM + VARNAMES, '      enum: [1, 2, "3"] # <- enum-values\n      x-enum-varnames: [A, B, C]\n'),
    component("{type: string, enum: [1], description: Lone.} # <- enum-values, component-used"),
    component("{type: boolean, enum: [true], description: Lone.} # <- enum-values, component-used"),
    component("{type: string, enum: [], description: Lone.} # <- enum-values, component-used"),
    meetings(VARNAMES, "      x-enum-varnames: [INSTANT] # <- x-enum-varnames\n"),
    meetings(VARNAMES, "      x-enum-varnames: [Instant, SCHEDULED] # <- x-enum-varnames\n"),
    meetings(VARNAMES, "      x-enum-varnames: [SAME, SAME] # <- x-enum-varnames\n"),
    meetings(ENUM + VARNAMES, "      enum: [1, 2] # <- x-enum-varnames\n"),
    component('{type: string, enum: [a, "1-20"], description: Lone.} # <- x-enum-varnames, component-used'),
    component("{type: string, enum: [in-room, in_room], description: Lone.} # <- x-enum-varnames, component-used"),
    component("{type: string, enum: [~~], description: Lone.} # <- x-enum-varnames, component-used"),
    received("id: {type: string, format: uuid, description: Its id.} # <- format", "{id: a}"),
    received("id: {type: integer, format: date, description: Its id.} # <- format", "{id: 7}"),
    component("{type: object, required: [id], description: Lone.} # <- required-known, component-used"),
    person(SOMEBODY, f"{SOMEBODY}      required: [email] # <- required-response\n"),
    received("id: {type: integer, minimum: 1, description: Its id.} # <- limits-response", "{id: 7}"),
    meetings(
        "x-time-zone: timezone, description: Its start.}", "x-time-zone: zone, description: Start.} # <- x-time-zone"
    ),
    meetings(
        "x-time-zone: timezone, description: Its start.}",
        "format: date-time, x-time-zone: timezone, description: Its start.} # <- x-time-zone",
    ),
    person(SOMEBODY, f"{SOMEBODY}      x-time-zone: email # <- x-time-zone\n"),
    parameter(
        "{name: a, in: query, x-time-zone: b, description: A., schema: {type: string, format: date}} # <- day-zone"
    ),
    parameter(
        "{name: a, in: query, x-time-zone: a, description: A., schema: {type: string, format: date}} # <- day-zone"
    ),
    parameter("{name: a, in: query, description: A., schema: {type: string}, x-time-zone: UTC} # <- day-zone"),
    meetings("format: password, description: Its password.}", "description: Its password.} # <- secret-format"),
    received("startUrl: {type: string, description: Link of the host.} # <- secret-format", "{startUrl: a}"),
    parameter("{name: access_token, in: query, description: Token., schema: {type: string}} # <- secret-format"),
    # Texts.
    person(EMAIL, "        email: {type: string} # <- described\n"),
    person(PERSON + "      type: object\n" + SOMEBODY, "    Person: # <- described\n      type: object\n"),
    meetings(PUT, "    put: # <- described\n") + meetings("      summary: Update a meeting.\n", ""),
    meetings(DONE, '        "204": {} # <- described\n'),
    parameter("{name: dark, in: query, schema: {type: string}} # <- described"),
    person(SOMEBODY, "      description: Somebody # <- full-stop\n"),
    root("  - name: meetings\n", "  - name: meetings\n    description: Meetings # <- full-stop\n"),
    person(SOMEBODY, "      description: See [this](that). # <- plain-text\n"),
    person(SOMEBODY, "      description: Somebody **important**. # <- plain-text\n"),
    # Examples.
    meetings(MEETING_ID, "        - name: meetingId # <- example-missing\n          in: path\n")
    + meetings("          example: 7\n", ""),
    root("          application/json:\n", "          application/json: # <- example-missing\n")
    + root(ENDED_EXAMPLE, ""),
    root("example: {id: 7}", "example: {id: seven} # <- example-valid"),
    meetings("          example: 7\n", "          example: 7.5 # <- example-valid\n"),
    meetings("type: 2, host: {email: ada@example.com}}]}", "type: 3, host: {email: a}}]} # <- example-valid"),
    root("example: {id: 7}", "example: {id: 7, topic: Tea} # <- example-documented"),
    root("example: {id: 7}", "example: {} # <- example-full"),
    meetings(SHOWN, f"{SHOWN} # <- example-full") + meetings("host: {email: ada@example.com}", "host: null"),
    meetings(SHOWN, f"{SHOWN} # <- example-full")
    + meetings("[{id: 7, type: 2, host: {email: ada@example.com}}]", "[]"),
    meetings('"2027-01-31T10:00:00"', '"2027-02-30T10:00:00" # <- example-format'),
    received(
        "at: {type: string, format: date-time, description: When.}", '{at: "2027-01-31T10:00:00"} # <- example-format'
    ),
    received("on: {type: string, format: date, description: When.}", '{on: "20270131"} # <- example-format'),
    meetings("ada@example.com}}]}", "ada@firm.com}}]} # <- example-own"),
    meetings("topic: Tea", "topic: Tea of 2021-01-31 # <- example-own"),
]

FINE = [
    [],
    parameter("{name: $top, in: query, x-name: top, description: Odd., schema: {type: integer}}"),
    parameter("{name: 'day[gte]', in: query, description: From this day on., schema: {type: string, format: date}}"),
    parameter("{name: password, in: query, description: Whether one is needed., schema: {type: boolean}}"),
    received("at: {type: string, format: date-time, description: When.}", '{at: "2027-01-31T10:00:00.5+01:00"}'),
    received("class: {type: string, description: Its class.}", "{class: a}"),
    received("d: {type: string, x-name: delta, description: Short.}", "{d: a}"),
    sent('other: {type: [array, "null"], description: Others., items: {type: array, items: {}}}', "other: [[1]]"),
    person(SOMEBODY, f"{SOMEBODY}      additionalProperties: {{type: string}}\n")
    + meetings("host: {email: ada@example.com}", "host: {email: ada@example.com, phone: none}"),
]


def check(specs: Path, changes: list[Change]) -> tuple[list[Finding], list[tuple[str, int, str]]]:
    """Lint the changed spec, and read from its marks what was to be found."""
    texts = dict(GOOD)
    for file, old, new in changes:
        assert old in texts.get(file, ""), f"{file} has no {old!r}"
        texts[file] = texts.get(file, "").replace(old, new, 1)
    (specs / "zoom").mkdir()
    for file, text in texts.items():
        (specs / "zoom" / file).write_text(text, encoding="utf-8")
    marks = [
        (file, number, rule)
        for file, text in texts.items()
        for number, line in enumerate(text.splitlines(), 1)
        if (mark := MARK.search(line))
        for rule in mark[1].split(", ")
    ]
    return lint(bundle("zoom", specs)), sorted(marks)


def rules_of(changes: list[Change]) -> list[str]:
    """List the rules that the changes set off."""
    return [rule for change in changes for mark in MARK.findall(change.new) for rule in mark.split(", ")]


@pytest.mark.parametrize("changes", BAD, ids=lambda changes: "+".join(dict.fromkeys(rules_of(changes))))
def test_a_breach_is_found_in_its_line(tmp_path: Path, changes: list[Change]) -> None:
    findings, marks = check(tmp_path, changes)
    assert marks
    assert sorted({(found.file.name, found.line, found.rule) for found in findings}) == marks, "\n".join(
        map(str, findings)
    )


@pytest.mark.parametrize("changes", FINE)
def test_a_good_spec_has_no_findings(tmp_path: Path, changes: list[Change]) -> None:
    findings, _ = check(tmp_path, changes)
    assert [str(found) for found in findings] == []


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    specs = tmp_path_factory.mktemp("specs")
    check(specs, [])
    return bundle("zoom", specs)


ODD_VALUES: list[Json] = [
    None,
    True,
    0,
    -1,
    1.5,
    "",
    "a",
    "#/components/schemas/Meeting",
    [],
    [[]],
    [None],
    {},
    {"a": {}},
]


@pytest.mark.property
@settings(max_examples=min(500, settings().max_examples))
@given(data=st.data())
def test_no_value_makes_the_lint_fail(good: Bundle, data: st.DataObject) -> None:
    """Whatever stands in a place, there are findings and no traceback."""
    document = deepcopy(good.document)
    pointers = [pointer for pointer, _ in walk(document) if pointer]
    *above, key = data.draw(st.sampled_from(pointers))
    holder: Any = reduce(lambda value, step: value[step], above, cast("Any", document))
    holder[key] = deepcopy(data.draw(st.sampled_from(ODD_VALUES)))
    lint(replace(good, document=document))


def test_every_rule_has_a_case() -> None:
    assert {rule for changes in BAD for rule in rules_of(changes)} == set(RULES)


def test_other_providers_need_no_facts_of_zoom(tmp_path: Path) -> None:
    (tmp_path / "pyas.yaml").write_text(
        """\
openapi: 3.1.0
info: {title: Pyas, version: "1"}
servers: [{url: https://api.example.com}]
tags: [{name: events}]
x-sources: [pyas-microsoft-events]
paths:
  /events/{id}:
    delete:
      operationId: delete_event
      tags: [events]
      summary: Delete an event.
      x-source: [pyas-microsoft-events]
      x-retry: idempotent
      x-errors: [{status: 404, meaning: No such event.}]
      parameters: [{name: id, in: path, required: true, description: Its id., schema: {type: string}, example: a}]
      responses: {"204": {description: Done.}}
""",
        encoding="utf-8",
    )
    assert lint(bundle("pyas", tmp_path)) == []


@pytest.mark.parametrize(
    ("retry", "required"),
    [
        ("never", "[meeting]"),
        ("idempotent", "[meeting] # <- required-response"),
        ("never", "[note] # <- required-response"),
    ],
)
def test_the_answer_to_what_runs_once_may_require_what_holds_the_id(tmp_path: Path, retry: str, required: str) -> None:
    answer = """\
        "200":
          description: Done.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Made"}
              example: {note: Tea, meeting: {id: 7, type: 2, host: {email: ada@example.com}}}
"""
    made = f"""\
    Made:
      type: object
      description: What was made.
      required: {required}
      properties:
        note: {{type: string, description: A note.}}
        meeting: {{$ref: "#/components/schemas/Meeting"}}
    Ended:
"""
    found, marked = check(
        tmp_path,
        [
            *meetings("x-retry: idempotent", f"x-retry: {retry}"),
            *meetings('        "204": {description: Done.}\n', answer),
            *meetings("    Ended:\n", made),
        ],
    )
    assert [finding.rule for finding in found] == [rule for _, _, rule in marked]


def test_a_finding_reads_like_a_compiler_s() -> None:
    finding = Finding(Path("specs/zoom/meetings.yaml"), 123, "enum-named", "an enum as a property; make it a component")
    assert str(finding) == "specs/zoom/meetings.yaml:123: enum-named: an enum as a property; make it a component"


def test_every_rule_gives_one_sentence_as_reason() -> None:
    for rule in RULES.values():
        assert re.fullmatch(r"[A-Z][^\n]+\.", rule.reason), rule.slug


class TestCommand:
    def run(self, specs: Path, *arguments: str) -> int:
        return main([*arguments, "--specs", str(specs)])

    def test_clean_specs_give_0(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        check(tmp_path, [])
        assert self.run(tmp_path) == 0
        assert capsys.readouterr().out == "zoom: clean\n"

    def test_findings_are_printed_by_line_and_give_1(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        check(tmp_path, meetings("x-retry: safe", "x-retry: no") + meetings("x-scopes: [read]", "x-scopes: read"))
        assert self.run(tmp_path, "zoom") == 1
        first, second, count = capsys.readouterr().out.splitlines()
        assert first.startswith(f"{tmp_path}/zoom/meetings.yaml:9: x-scopes: ")
        assert second.startswith(f"{tmp_path}/zoom/meetings.yaml:11: x-retry: ")
        assert count == "zoom: 2 findings"

    def test_unreadable_specs_give_2_and_the_others_are_linted(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        check(tmp_path, [])
        (tmp_path / "pyas.yaml").write_text("paths: [", encoding="utf-8")
        assert self.run(tmp_path) == 2
        output = capsys.readouterr()
        assert output.out == "zoom: clean\n"
        assert output.err.startswith(f"{tmp_path}/pyas.yaml:1: this is no YAML: ")

    def test_a_folder_without_specs_gives_2(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert self.run(tmp_path) == 2
        assert "holds no specs" in capsys.readouterr().err

    def test_the_rules_are_printed_with_their_reasons(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["--rules"]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert [line.split()[0] for line in lines] == sorted(RULES)


@pytest.mark.parametrize("client", [Zoom, Pyas, ConnectyCube])
def test_what_a_client_has_beside_its_tags_is_no_name_for_a_tag(client: type[ProviderClient]) -> None:
    tags = {operation.tag for operation in operations()}
    assert {name for name in dir(client) if not name.startswith("_")} - tags <= CLIENT_NAMES
