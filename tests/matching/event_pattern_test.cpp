// SPDX-License-Identifier: Apache-2.0
#include "matching/event_pattern.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <variant>

#include "matching/pattern_cases.hpp"

namespace ssmock::matching {
namespace {

// The event and the patterns of the user guide and of Event Ruler's introduction.
constexpr std::string_view instance_event = R"({"version":"0",
  "id":"ddddd4-aaaa-7777-4444-345dd43cc333","detail-type":"EC2 Instance State-change Notification",
  "source":"aws.ec2","account":"012345679012","time":"2017-10-02T16:24:49Z","region":"us-east-1",
  "resources":["arn:aws:ec2:us-east-1:123456789012:instance/i-000000aaaaaa00000"],
  "detail":{"c-count":5,"d-count":3,"x-limit":301.8,"source-ip":"10.0.0.33",
  "instance-id":"i-000000aaaaaa00000","state":"running"}})";

TEST(EventPattern, TakesTheDocumentedExamples) {
  constexpr auto event = instance_event;
  expect_all({
      {true, R"({"detail-type":["EC2 Instance State-change Notification"],
        "resources":["arn:aws:ec2:us-east-1:123456789012:instance/i-000000aaaaaa00000"],
        "detail":{"state":["initializing","running"]}})",
       event},
      {false, R"({"source":["aws.ec2"],"detail":{"state":["terminated"]}})", event},
      {true, R"({"time":[{"prefix":"2017-10-02"}]})", event},
      {true, R"({"source":[{"prefix":{"equals-ignore-case":"AWS.E"}}]})", event},
      {true, R"({"source":[{"suffix":"ec2"}]})", event},
      {true, R"({"source":[{"suffix":{"equals-ignore-case":"EC2"}}]})", event},
      {true, R"({"source":[{"equals-ignore-case":"AWS.EC2"}]})", event},
      {true, R"({"source":[{"wildcard":"a*.ec2"}]})", event},
      {true, R"({"detail":{"state":[{"anything-but":"initializing"}]}})", event},
      {true, R"({"detail":{"x-limit":[{"anything-but":123}]}})", event},
      {true, R"({"detail":{"state":[{"anything-but":["stopped","overloaded"]}]}})", event},
      {true, R"({"detail":{"x-limit":[{"anything-but":[100,200,300]}]}})", event},
      {true, R"({"detail":{"state":[{"anything-but":{"prefix":"init"}}]}})", event},
      {true, R"({"detail":{"state":[{"anything-but":{"prefix":["init","error"]}}]}})", event},
      {true, R"({"detail":{"instance-id":[{"anything-but":{"suffix":"1234"}}]}})", event},
      {true, R"({"detail":{"instance-id":[{"anything-but":{"suffix":["1234","6789"]}}]}})", event},
      {true, R"({"detail":{"state":[{"anything-but":{"equals-ignore-case":"Stopped"}}]}})", event},
      {true,
       R"({"detail":{"state":[{"anything-but":{"equals-ignore-case":["Stopped","OverLoaded"]}}]}})",
       event},
      {true, R"({"detail":{"state":[{"anything-but":{"wildcard":"*/bin/*.jar"}}]}})", event},
      {true,
       R"({"detail":{"state":[{"anything-but":{"wildcard":["*/bin/*.jar","*/bin/*.class"]}}]}})",
       event},
      {true, R"({"detail":{"c-count":[{"numeric":[">",0,"<=",5]}],
        "d-count":[{"numeric":["<",10]}],"x-limit":[{"numeric":["=",3.018e2]}]}})",
       event},
      {true, R"({"detail":{"source-ip":[{"cidr":"10.0.0.0/24"}]}})", event},
      {true, R"({"detail":{"c-count":[{"exists":true}]}})", event},
      {false, R"({"detail":{"c-count":[{"exists":false}]}})", event},
      {true,
       R"({"time":[{"prefix":"2017-10-02"}],"detail":{"state":[{"anything-but":"initializing"}],
        "c-count":[{"numeric":[">",0,"<=",5]}],"d-count":[{"numeric":["<",10]}],
        "x-limit":[{"anything-but":[100,200,300]}],"source-ip":[{"cidr":"10.0.0.0/8"}]}})",
       event},
      {true, R"({"detail":{"$or":[{"c-count":[{"numeric":[">",0,"<=",5]}]},
        {"d-count":[{"numeric":["<",1]}]},{"x-limit":[{"numeric":["=",3.018e2]}]}]}})",
       event},
  });
}

TEST(EventPattern, ComparesPlainValuesWithTypeAndCase) {
  expect_all({
      {true, R"({"a":["x"]})", R"({"a":"x"})"},
      {false, R"({"a":["x"]})", R"({"a":"X"})"},
      {false, R"({"a":["x"]})", R"({"a":"xx"})"},
      {false, R"({"a":["x"]})", R"({"b":"x"})"},
      {true, R"({"a":["x","y"]})", R"({"a":"y"})"},
      {true, R"({"a":["x"],"b":["y"]})", R"({"a":"x","b":"y","c":"z"})"},
      {false, R"({"a":["x"],"b":["y"]})", R"({"a":"x","b":"z"})"},
      {true, R"({"a":["é😀"]})", R"({"a":"\u00e9\ud83d\ude00"})"},
      {true, R"({"a":[true]})", R"({"a":true})"},
      {false, R"({"a":[true]})", R"({"a":false})"},
      {false, R"({"a":[true]})", R"({"a":"true"})"},
      {false, R"({"a":[1]})", R"({"a":true})"},
      {true, R"({"a.b":["x"]})", R"({"a.b":"x"})"},
      {true, R"({"a":["x",1,null,true,{"prefix":"y"}]})", R"({"a":"yes"})"},
      {true, R"({"a":["x",1,null,true,{"prefix":"y"}]})", R"({"a":1})"},
  });
}

TEST(EventPattern, ComparesNumbersByTheirValue) {
  expect_all({
      {true, R"({"a":[300]})", R"({"a":300})"},
      {true, R"({"a":[300]})", R"({"a":300.0})"},
      {true, R"({"a":[300.0]})", R"({"a":3.0e2})"},
      {true, R"({"a":[0]})", R"({"a":-0.0})"},
      {false, R"({"a":[300]})", R"({"a":"300"})"},
      {false, R"({"a":["300"]})", R"({"a":300})"},
      {false, R"({"a":[300]})", R"({"a":300.5})"},
      {false, R"({"a":[9007199254740993]})", R"({"a":9007199254740992})"},
      {true, R"({"a":[123456789012]})", R"({"a":123456789012})"},
  });
}

TEST(EventPattern, TellsNullFromTheEmptyStringAndFromNothing) {
  expect_all({
      {true, R"({"a":[null]})", R"({"a":null})"},
      {false, R"({"a":[null]})", R"({"a":""})"},
      {false, R"({"a":[null]})", R"({})"},
      {true, R"({"a":[""]})", R"({"a":""})"},
      {false, R"({"a":[""]})", R"({"a":null})"},
      {false, R"({"a":[""]})", R"({})"},
      {true, R"({"a":["",null]})", R"({"a":null})"},
      {false, R"({"a":["null"]})", R"({"a":null})"},
      {true, R"({"a":[{"exists":true}]})", R"({"a":null})"},
      {true, R"({"a":[{"exists":true}]})", R"({"a":""})"},
      {true, R"({"a":[{"anything-but":"x"}]})", R"({"a":null})"},
  });
}

TEST(EventPattern, ComparesBeginningsAndEndsOfStringsOnly) {
  expect_all({
      {false, R"({"a":[{"prefix":"us-"}]})", R"({"a":"eu-us-"})"},
      {true, R"({"a":[{"prefix":""}]})", R"({"a":"x"})"},
      {false, R"({"a":[{"prefix":""}]})", R"({"a":1})"},
      {false, R"({"a":[{"prefix":"1"}]})", R"({"a":12})"},
      {false, R"({"a":[{"prefix":"n"}]})", R"({"a":null})"},
      {false, R"({"a":[{"prefix":"xyz"}]})", R"({"a":"xy"})"},
      {false, R"({"a":[{"prefix":"X"}]})", R"({"a":"xy"})"},
      {true, R"({"a":[{"suffix":".png"}]})", R"({"a":"b/c.png"})"},
      {false, R"({"a":[{"suffix":".png"}]})", R"({"a":"b.PNG"})"},
      {false, R"({"a":[{"suffix":".png"}]})", R"({"a":"b.png.gz"})"},
      {false, R"({"a":[{"suffix":"2"}]})", R"({"a":12})"},
  });
}

TEST(EventPattern, IgnoresCaseWhereItIsAskedTo) {
  expect_all({
      {true, R"({"a":[{"equals-ignore-case":"alice"}]})", R"({"a":"ALICE"})"},
      {false, R"({"a":[{"equals-ignore-case":"alice"}]})", R"({"a":"alice "})"},
      {false, R"({"a":[{"equals-ignore-case":"a.c"}]})", R"({"a":"abc"})"},
      {true, R"({"a":[{"equals-ignore-case":"\\e[a]{2}(x)*+?|^$"}]})",
       R"({"a":"\\E[A]{2}(X)*+?|^$"})"},
      {true, R"({"a":[{"equals-ignore-case":"ärger"}]})", R"({"a":"ÄRGER"})"},
      {true, R"({"a":[{"equals-ignore-case":"a\nb"}]})", R"({"a":"A\nB"})"},
      {true, R"({"a":[{"equals-ignore-case":""}]})", R"({"a":""})"},
      {false, R"({"a":[{"equals-ignore-case":"1"}]})", R"({"a":1})"},
      {true, R"({"a":[{"prefix":{"equals-ignore-case":"eventb"}}]})", R"({"a":"EventBridge\n"})"},
      {false, R"({"a":[{"prefix":{"equals-ignore-case":"eventb"}}]})", R"({"a":"my EventB"})"},
      {true, R"({"a":[{"suffix":{"equals-ignore-case":"tBridge"}}]})", R"({"a":"x\nEvenTBRIDGE"})"},
      {false, R"({"a":[{"suffix":{"equals-ignore-case":"tBridge"}}]})", R"({"a":"tbridges"})"},
  });
}

TEST(EventPattern, TakesAnythingButWhatIsNamed) {
  expect_all({
      {false, R"({"a":[{"anything-but":"x"}]})", R"({"a":"x"})"},
      {true, R"({"a":[{"anything-but":"x"}]})", R"({"a":5})"},
      {false, R"({"a":[{"anything-but":"x"}]})", R"({})"},
      {false, R"({"a":[{"anything-but":"x"}]})", R"({"a":{"b":1}})"},
      {false, R"({"a":[{"anything-but":123}]})", R"({"a":123.0})"},
      {true, R"({"a":[{"anything-but":123}]})", R"({"a":"123"})"},
      {false, R"({"a":[{"anything-but":[100,200]}]})", R"({"a":200})"},
      {false, R"({"a":[{"anything-but":["x","y"]}]})", R"({"a":"y"})"},
      {false, R"({"a":[{"anything-but":{"prefix":"init"}}]})", R"({"a":"initializing"})"},
      {true, R"({"a":[{"anything-but":{"prefix":"init"}}]})", R"({"a":7})"},
      {false, R"({"a":[{"anything-but":{"prefix":["x","init"]}}]})", R"({"a":"initializing"})"},
      {false, R"({"a":[{"anything-but":{"suffix":".png"}}]})", R"({"a":"a.png"})"},
      {false, R"({"a":[{"anything-but":{"equals-ignore-case":"x"}}]})", R"({"a":"X"})"},
      {false, R"({"a":[{"anything-but":{"equals-ignore-case":["y","x"]}}]})", R"({"a":"X"})"},
      {false, R"({"a":[{"anything-but":{"wildcard":"*/lib/*"}}]})", R"({"a":"/usr/lib/x"})"},
      {true, R"({"a":[{"anything-but":{"wildcard":"*/lib/*"}}]})", R"({"a":"/usr/bin/x"})"},
      {true, R"({"a":[{"anything-but":"x"}]})", R"({"a":["x","y"]})"},
      {false, R"({"a":[{"anything-but":"x"}]})", R"({"a":["x","x"]})"},
      {false, R"({"a":[{"anything-but":"x"}]})", R"({"a":[]})"},
      {true, R"({"a":[{"anything-but":"x"},"x"]})", R"({"a":"x"})"},
  });
}

TEST(EventPattern, LooksForFieldsThatExistOrDoNot) {
  expect_all({
      {true, R"({"a":[{"exists":false}]})", R"({})"},
      {true, R"({"d":{"a":[{"exists":false}]}})", R"({})"},
      {true, R"({"d":{"a":[{"exists":false}]}})", R"({"d":"x"})"},
      // Only a value makes a field exist: an object's fields do, the object does not.
      {false, R"({"a":[{"exists":true}]})", R"({"a":{"b":1}})"},
      {true, R"({"a":[{"exists":false}]})", R"({"a":{"b":1}})"},
      {false, R"({"a":[{"exists":true}]})", R"({"a":[]})"},
      {true, R"({"a":[{"exists":false}]})", R"({"a":[]})"},
      {true, R"({"a":[{"exists":true}]})", R"({"a":[1]})"},
      {true, R"({"a":[{"exists":false},"x"]})", R"({"a":"x"})"},
      {true, R"({"a":[{"exists":false},"x"]})", R"({})"},
      {false, R"({"a":[{"exists":false},"x"]})", R"({"a":"y"})"},
  });
}

TEST(EventPattern, ComparesNumbersWithBounds) {
  expect_all({
      {true, R"({"a":[{"numeric":["=",5]}]})", R"({"a":5.0})"},
      {false, R"({"a":[{"numeric":["=",5]}]})", R"({"a":5.1})"},
      {false, R"({"a":[{"numeric":["=",5]}]})", R"({"a":"5"})"},
      {false, R"({"a":[{"numeric":["<",5]}]})", R"({"a":5})"},
      {true, R"({"a":[{"numeric":["<=",5]}]})", R"({"a":5})"},
      {false, R"({"a":[{"numeric":[">",5]}]})", R"({"a":5})"},
      {true, R"({"a":[{"numeric":[">=",5]}]})", R"({"a":5})"},
      {true, R"({"a":[{"numeric":[">",10,"<=",20]}]})", R"({"a":20})"},
      {false, R"({"a":[{"numeric":[">",10,"<=",20]}]})", R"({"a":10})"},
      {true, R"({"a":[{"numeric":[">=",10,"<",20]}]})", R"({"a":10})"},
      {false, R"({"a":[{"numeric":[">=",10,"<",20]}]})", R"({"a":20})"},
      {true, R"({"a":[{"numeric":["<",0]}]})", R"({"a":-1.5})"},
      {true, R"({"a":[{"numeric":[">",0,"<",10]}]})", R"({"a":[100,5,200]})"},
      {false, R"({"a":[{"numeric":[">",0]}]})", R"({"a":null})"},
  });
}

TEST(EventPattern, ComparesWithWildcards) {
  expect_all({
      {true, R"({"a":[{"wildcard":"dir/*.png"}]})", R"({"a":"dir/b/c.png"})"},
      {true, R"({"a":[{"wildcard":"dir/*.png"}]})", R"({"a":"dir/.png"})"},
      {false, R"({"a":[{"wildcard":"dir/*.png"}]})", R"({"a":"dir/a.jpg"})"},
      {true, R"({"a":[{"wildcard":"*"}]})", R"({"a":""})"},
      {false, R"({"a":[{"wildcard":"*"}]})", R"({"a":1})"},
      {false, R"({"a":[{"wildcard":"*"}]})", R"({})"},
      {true, R"({"a":[{"wildcard":"abc"}]})", R"({"a":"abc"})"},
      {false, R"({"a":[{"wildcard":"abc"}]})", R"({"a":"abcd"})"},
      {false, R"({"a":[{"wildcard":"ab*ba"}]})", R"({"a":"aba"})"},
      {true, R"({"a":[{"wildcard":"a*b*c"}]})", R"({"a":"a-b-b-c-c"})"},
      {false, R"({"a":[{"wildcard":"a*b*c"}]})", R"({"a":"a-c-b"})"},
      {true, R"({"a":[{"wildcard":"a\\*b"}]})", R"({"a":"a*b"})"},
      {false, R"({"a":[{"wildcard":"a\\*b"}]})", R"({"a":"axb"})"},
      {true, R"({"a":[{"wildcard":"a\\\\*"}]})", R"({"a":"a\\x"})"},
      {true, R"({"a":[{"wildcard":"*\\**"}]})", R"({"a":"2*3"})"},
      {false, R"({"a":[{"wildcard":"A*"}]})", R"({"a":"abc"})"},
      {true, R"({"a":[{"wildcard":"*é*"}]})", R"({"a":"café!"})"},
  });
}

TEST(EventPattern, TakesNoLongerForManyWildcards) {
  std::string pattern = "*";
  for (int i = 0; i < 50; ++i) pattern += "a*";
  const auto read = read_pattern(parsed(R"({"a":[{"wildcard":")" + pattern + R"(b"}]})"));
  // To try all places of 50 wildcards in such a text would take longer than anybody lives.
  const json::value event = json::object{{"a", std::string(100'000, 'a') + "c"}};
  EXPECT_FALSE(matches(std::get<event_pattern>(read), event));
}

TEST(EventPattern, ComparesAddressesWithBlocks) {
  expect_all({
      {true, R"({"a":[{"cidr":"10.0.0.0/24"}]})", R"({"a":"10.0.0.255"})"},
      {false, R"({"a":[{"cidr":"10.0.0.0/24"}]})", R"({"a":"10.0.1.0"})"},
      {true, R"({"a":[{"cidr":"10.0.0.77/25"}]})", R"({"a":"10.0.0.1"})"},
      {false, R"({"a":[{"cidr":"10.0.0.77/25"}]})", R"({"a":"10.0.0.128"})"},
      {true, R"({"a":[{"cidr":"0.0.0.0/0"}]})", R"({"a":"255.1.2.3"})"},
      {false, R"({"a":[{"cidr":"0.0.0.0/0"}]})", R"({"a":"::1"})"},
      {false, R"({"a":[{"cidr":"10.0.0.0/8"}]})", R"({"a":"10.0.0"})"},
      {false, R"({"a":[{"cidr":"10.0.0.0/8"}]})", R"({"a":10})"},
      {true, R"({"a":[{"cidr":"2001:db8::/32"}]})", R"({"a":"2001:DB8:0:1::5"})"},
      {false, R"({"a":[{"cidr":"2001:db8::/32"}]})", R"({"a":"2001:db9::"})"},
      {true, R"({"a":[{"cidr":"2001:db8::/33"}]})", R"({"a":"2001:db8:7fff::1"})"},
      {false, R"({"a":[{"cidr":"2001:db8::/33"}]})", R"({"a":"2001:db8:8000::1"})"},
  });
}

}  // namespace
}  // namespace ssmock::matching
