# SPDX-License-Identifier: Apache-2.0
"""SecureStrings and their keys of KMS, and secrets of Secrets Manager."""
from store import ACCOUNT, BAD_SELECTOR, NOW, StoreTest

KEY = "11111111-2222-4333-8444-555555555555"


class SecureStrings(StoreTest):
    def test_one_is_cipher_text_until_it_is_decrypted(self):
        value = "twenty-five bytes of text"
        self.put("/app/key", value, Type="SecureString")
        cipher = self.get("/app/key")
        self.assertTrue(cipher["Value"].startswith("AQICAH"), cipher["Value"])
        self.assertEqual(len(cipher["Value"]), 236)
        plain = self.get("/app/key", WithDecryption=True)
        self.assertEqual(plain, cipher | {"Value": value})
        self.assertEqual(self.described("/app/key")["KeyId"], "alias/aws/ssm")
        self.put("/app/long", value, Type="SecureString", Tier="Advanced")
        self.assertTrue(self.get("/app/long")["Value"].startswith("AYADe"))
        self.assertEqual(self.value("/app/long"), value)

    def test_its_key_must_be_there(self):
        secure = {"Name": "x", "Value": "v", "Type": "SecureString"}
        put = self.ssm.put_parameter
        key = f"arn:aws:kms:{ACCOUNT}:key/{KEY}"
        text = self.refused(put, "InvalidKeyId", **secure, KeyId=KEY)
        self.assertRegex(
            text,
            rf"^Key '{key}' does not exist \(Service: AWSKMS; Status Code: 400; Error Code: "
            r"NotFoundException; Request ID: [0-9a-f-]{36}; Proxy: null\)$",
        )
        text = self.refused(put, "InvalidKeyId", **secure, KeyId="alias/mine")
        alias = f"arn:aws:kms:{ACCOUNT}:alias/mine"
        self.assertTrue(text.startswith(f"Alias {alias} is not found. (Service: AWSKMS; "), text)
        self.refused(put, "InvalidKeyId", **secure, KeyId="mine")
        self.put_kms_key(KEY)
        self.put_kms_key("alias/mine", TargetKeyId=KEY)
        for given in (KEY, key, "alias/mine", alias):
            put(**secure, KeyId=given, Overwrite=True)
            self.assertEqual(self.described("x")["KeyId"], given)
            self.assertEqual(self.value("x"), "v")

    def test_its_key_must_be_enabled_to_read_it(self):
        self.put_kms_key(KEY)
        self.put_kms_key("alias/mine", TargetKeyId=KEY)
        self.put("/app/key", Type="SecureString", KeyId="alias/mine")
        self.put("/app/plain")
        self.put_kms_key(KEY, KeyState="PendingDeletion")
        read = {"Name": "/app/key", "WithDecryption": True}
        text = self.refused(self.ssm.get_parameter, "InvalidKeyId", **read)
        self.assertRegex(
            text,
            rf"^arn:aws:kms:{ACCOUNT}:key/{KEY} is pending deletion\. \(Service: AWSKMS; Status "
            "Code: 400; Error Code: KMSInvalidStateException; ",
        )
        path = {"Path": "/app", "WithDecryption": True}
        self.refused(self.ssm.get_parameters_by_path, "InvalidKeyId", **path)
        self.get("/app/key")
        self.assertEqual(self.value("/app/plain"), "v")
        self.control.ask("DELETE", f"kms-keys/{KEY}")
        self.refused(self.ssm.get_parameter, "InvalidKeyId", **read)
        self.put_kms_key(KEY)
        self.assertEqual(self.value("/app/key"), "v")


class Secrets(StoreTest):
    NAME = "/aws/reference/secretsmanager/app/db"
    OLD, NEW = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"
    NONE = (
        "An error occurred (ParameterNotFound) when referencing Secrets Manager: Secret {} not "
        "found."
    )

    def setUp(self):
        super().setUp()
        secret = {
            "ARN": f"arn:aws:secretsmanager:{ACCOUNT}:secret:app/db-AbCdEf",
            "Name": "app/db",
        }
        versions = [
            secret | {"VersionId": each, "SecretString": text, "VersionStages": [stage]}
            for each, text, stage in (
                (self.OLD, "s1", "AWSPREVIOUS"),
                (self.NEW, "s2=", "AWSCURRENT"),
            )
        ]
        self.control.ask("POST", "fixtures", {"Secrets": versions})

    def test_one_is_read_through_its_reference(self):
        self.assertEqual(
            self.get(self.NAME, WithDecryption=True),
            {
                "Name": self.NAME,
                "Type": "SecureString",
                "Value": "s2=",
                "Version": 0,
                "SourceResult": '{"ARN":"arn:aws:secretsmanager:us-east-1:123456789012:secret:'
                'app/db-AbCdEf","name":"app/db",'
                f'"versionId":"{self.NEW}","secretString":"s2\\u003d",'
                '"versionStages":["AWSCURRENT"],"createdDate":"Nov 28, 2026, 12:00:00 AM"}',
                "LastModifiedDate": NOW,
                "ARN": f"arn:aws:secretsmanager:{ACCOUNT}:secret:app/db-AbCdEf",
            },
        )
        for selector in (":AWSPREVIOUS", f":{self.OLD}"):
            found = self.get(self.NAME + selector, WithDecryption=True)
            self.assertEqual((found["Value"], found["Selector"]), ("s1", selector))

    def test_errors(self):
        missing = "/aws/reference/secretsmanager/absent"
        get = self.ssm.get_parameter
        for name, code, text in (
            (missing, "ParameterNotFound", self.NONE.format(missing[1:] + "null")),
            (
                f"{self.NAME}:stage",
                "ParameterNotFound",
                self.NONE.format(f"{self.NAME[1:]}:stage"),
            ),
            (f"{self.NAME}:x:y", "ValidationException", BAD_SELECTOR),
            (
                "/aws/reference/secretsmanager/",
                "ValidationException",
                "An error occurred while calling one AWS dependency service.",
            ),
        ):
            with self.subTest(name):
                found = self.refused(get, code, Name=name, WithDecryption=True)
                self.assertEqual(found, text)
        text = self.refused(get, "ValidationException", Name=self.NAME)
        self.assertEqual(
            text, "WithDecryption flag must be True for retrieving a Secret Manager secret."
        )

    def test_several_are_read_at_once(self):
        asked = [self.NAME, f"{self.NAME}:AWSPREVIOUS", f"{self.NAME}:stage"]
        found = self.answer("get_parameters", Names=asked, WithDecryption=True)
        self.assertEqual({each["Value"] for each in found["Parameters"]}, {"s1", "s2="})
        self.assertEqual(found["InvalidParameters"], asked[2:])
        found = self.answer("get_parameters", Names=asked)
        self.assertEqual(found, {"Parameters": [], "InvalidParameters": sorted(asked)})
