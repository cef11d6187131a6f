# SPDX-License-Identifier: Apache-2.0
"""Does one piece of work outside ssmock, which runs this by the interpreter of --script-runner.

Reads a line from stdin, {"Work": {"Action", "Inputs"}, "Account", "Region", "Endpoints"}, where a call of an operation
also has "Service" and "Api" in "Work", and writes to stdout {"Reply": ...}, or {"Error": ...} with the words of
AWS where it has some, and a line break. It ends when stdin does, because the server has ended by then. Scripts need no package; calls of
services need boto3, whose requests these are.
"""
import sys

# The folder in which the server runs is no place to import from.
sys.path[:] = [each for each in sys.path if each]

import base64
import datetime
import json
import linecache
import os
import signal
import threading
import time
import traceback
import types
import uuid


# Characters of an error; the limit of AWS is not known.
LONGEST_ERROR = 20_000
# Of its own, since scripts may change the module.
dumps, loads = json.dumps, json.loads
# Where the variables of the SDKs have another name than boto3's.
SERVICE_IDS = {"events": "EVENTBRIDGE", "logs": "CLOUDWATCH_LOGS", "stepfunctions": "SFN"}


class Refused(Exception):
    """An error whose text is the whole message."""


def client_maker(given):
    """Makes clients of the services that have an endpoint. No other request leaves this machine."""
    os.environ.update(AWS_ACCESS_KEY_ID=given["Account"], AWS_SECRET_ACCESS_KEY="ssmock",
                      AWS_DEFAULT_REGION=given["Region"], AWS_REGION=given["Region"],
                      AWS_EC2_METADATA_DISABLED="true", AWS_CONFIG_FILE=os.devnull,
                      AWS_SHARED_CREDENTIALS_FILE=os.devnull)
    for name in ("AWS_SESSION_TOKEN", "AWS_SECURITY_TOKEN", "AWS_PROFILE", "AWS_DEFAULT_PROFILE"):
        os.environ.pop(name, None)
    # For other programs and SDKs that a script starts; of services without an endpoint nobody answers.
    os.environ["AWS_ENDPOINT_URL"] = "http://127.0.0.1:1"
    for name, url in given["Endpoints"].items():
        id = SERVICE_IDS.get(name, name.replace("-", "_").upper())
        os.environ["AWS_ENDPOINT_URL_" + id] = url
    try:
        import botocore.session
    except ImportError:
        def make(service):
            raise Refused(f"ssmock: the interpreter of --script-runner has no boto3 to call {service} with")
        return make
    original = botocore.session.Session.create_client

    def create_client(session, service_name, *rest, **options):
        if service_name not in given["Endpoints"]:
            raise Refused(f"ssmock: no --service-endpoint names {service_name}")
        url = given["Endpoints"][service_name]
        options["endpoint_url"] = url
        if service_name == "ssm" and options.get("verify") is None:
            options["verify"] = False  # of a certificate for tests
        return original(session, service_name, *rest, **options)

    # So that the clients which scripts make are these too.
    botocore.session.Session.create_client = create_client
    session = botocore.session.Session()
    return lambda service: session.create_client(service, region_name=given["Region"])


def plain(value):
    """A reply as JSON has it."""
    if isinstance(value, dict):
        return {str(name): plain(each) for name, each in value.items()}
    if isinstance(value, (list, tuple, set)):
        return [plain(each) for each in value]
    if isinstance(value, (datetime.datetime, datetime.date)):
        return value.isoformat()
    if hasattr(value, "read"):
        value = value.read()
    if isinstance(value, bytes):
        try:
            return value.decode()
        except UnicodeDecodeError:
            return base64.b64encode(value).decode()
    return value


def shaped(value, shape):
    """Runbooks have many numbers and booleans as texts, and lists of one as that one."""
    kind = shape.type_name
    if kind == "structure" and isinstance(value, dict):
        return {name: shaped(each, shape.members[name]) if name in shape.members else each
                for name, each in value.items()}
    if kind == "map" and isinstance(value, dict):
        return {name: shaped(each, shape.value) for name, each in value.items()}
    if kind == "list":
        return [shaped(each, shape.member) for each in (value if isinstance(value, list) else [value])]
    if isinstance(value, str):
        if kind == "boolean" and value.lower() in ("true", "false"):
            return value.lower() == "true"
        if kind in ("integer", "long") and value.lstrip("-").isdigit():
            return int(value)
    return value


def called(client, api, inputs):
    import botocore
    method = api if "_" in api else botocore.xform_name(api)
    name = client.meta.method_to_api_mapping.get(method)
    if name is None:
        raise Refused(f"ssmock: {client.meta.service_model.service_name} has no operation {api}")
    shape = client.meta.service_model.operation_model(name).input_shape
    reply = getattr(client, method)(**(shaped(inputs, shape) if shape else {}))
    reply.pop("ResponseMetadata", None)
    return reply


def sendable(value):
    """A result as its JSON has it: keys are texts. Raises for what no JSON of the server's has."""
    if isinstance(value, int) and not -2**63 <= value < 2**63:
        raise Refused("ssmock: a result has a number of more than 64 bits")
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        sendable(each)
    return value


def run_script(inputs):
    started = time.strftime("%Y-%m-%d-%H-%M-%S", time.gmtime())
    # The path that AWS would show. No such file is there: linecache, which tracebacks read, has its lines.
    path = f"/tmp/{uuid.uuid4()}-{started}/customer_script.py"
    script = inputs["Script"]
    linecache.cache[path] = len(script), None, script.splitlines(True), path
    module = types.ModuleType("customer_script")
    module.__file__ = path
    sys.modules[module.__name__] = module
    try:
        exec(compile(script, path, "exec"), module.__dict__)
        result = getattr(module, inputs.get("Handler", ""))(inputs.get("InputPayload", {}), {})
        text = dumps(result, allow_nan=False, ensure_ascii=False)
        text.encode()
    except BaseException as error:
        frames = [each for each in traceback.extract_tb(error.__traceback__) if each.filename == path]
        text = "".join(f'  File "{path}", line {each.lineno}, in {each.name}\n    {each.line}\n'
                       for each in frames)
        raise Refused(f"Traceback (most recent call last):\n{text}\n{type(error).__name__} - {error}")
    return {"Payload": sendable(loads(text))}


def listed(value):
    return value if isinstance(value, list) else [value]


def chosen(inputs, **names):
    """The inputs that were given, by the operation's names for them."""
    return {ours: inputs[theirs] for theirs, ours in names.items() if theirs in inputs}


def without(inputs, *names):
    return {name: value for name, value in inputs.items() if name not in names}


def states_of(ec2, ids):
    found = ec2.describe_instances(InstanceIds=ids)["Reservations"]
    return [each["State"]["Name"] for reservation in found for each in reservation["Instances"]]


def await_state(ec2, ids, state):
    while True:
        states = states_of(ec2, ids)
        if all(each == state for each in states):
            return states
        time.sleep(0.2)


def change_instance_state(make, inputs):
    ec2, ids, state = make("ec2"), listed(inputs["InstanceIds"]), inputs["DesiredState"]
    if str(inputs.get("CheckStateOnly", False)).lower() != "true":
        if state == "running":
            ec2.start_instances(InstanceIds=ids)
        elif state == "stopped":
            ec2.stop_instances(InstanceIds=ids, Force=str(inputs.get("Force", False)).lower() == "true")
        else:
            ec2.terminate_instances(InstanceIds=ids)
    return {"InstanceStates": await_state(ec2, ids, state)}


def run_instances(make, inputs):
    ec2 = make("ec2")
    request = without(inputs, "MinInstanceCount", "MaxInstanceCount", "IamInstanceProfileName",
                      "IamInstanceProfileArn")
    if "UserData" in request:  # which the runbook has in Base64, as boto3 encodes it by itself
        request["UserData"] = base64.b64decode(request["UserData"])
    request["MinCount"] = inputs.get("MinInstanceCount", 1)
    request["MaxCount"] = inputs.get("MaxInstanceCount", request["MinCount"])
    profile = chosen(inputs, IamInstanceProfileName="Name", IamInstanceProfileArn="Arn")
    if profile:
        request["IamInstanceProfile"] = profile
    ids = [each["InstanceId"] for each in called(ec2, "RunInstances", request)["Instances"]]
    return {"InstanceIds": ids, "InstanceStates": await_state(ec2, ids, "running")}


def image_made(ec2, image):
    while True:
        found = ec2.describe_images(ImageIds=[image])["Images"]
        if found and found[0]["State"] == "failed":
            raise Refused(f"Image {image} entered unexpected state: failed")
        if found and found[0]["State"] != "pending":
            return {"ImageId": image, "ImageState": found[0]["State"]}
        time.sleep(0.2)


def create_image(make, inputs):
    ec2 = make("ec2")
    request = chosen(inputs, InstanceId="InstanceId", ImageName="Name", ImageDescription="Description",
                     NoReboot="NoReboot", BlockDeviceMappings="BlockDeviceMappings")
    return image_made(ec2, called(ec2, "CreateImage", request)["ImageId"])


def copy_image(make, inputs):
    ec2 = make("ec2")
    request = chosen(inputs, SourceImageId="SourceImageId", SourceRegion="SourceRegion", ImageName="Name",
                     ImageDescription="Description", Encrypted="Encrypted", KmsKeyId="KmsKeyId",
                     ClientToken="ClientToken")
    return image_made(ec2, called(ec2, "CopyImage", request)["ImageId"])


def delete_image(make, inputs):
    ec2 = make("ec2")
    images = ec2.describe_images(ImageIds=[inputs["ImageId"]])["Images"]
    ec2.deregister_image(ImageId=inputs["ImageId"])
    for mapping in (each for image in images for each in image.get("BlockDeviceMappings", [])):
        if "SnapshotId" in mapping.get("Ebs", {}):
            ec2.delete_snapshot(SnapshotId=mapping["Ebs"]["SnapshotId"])
    return {}


def create_tags(make, inputs):
    ids, tags = listed(inputs["ResourceIds"]), inputs["Tags"]
    kind = inputs.get("ResourceType", "EC2")
    if kind == "EC2":
        called(make("ec2"), "CreateTags", {"Resources": ids, "Tags": tags})
    else:
        for each in ids:
            called(make("ssm"), "AddTagsToResource",
                   {"ResourceType": kind, "ResourceId": each, "Tags": tags})
    return {}


def stack_settled(cloudformation, name):
    while True:
        stack = cloudformation.describe_stacks(StackName=name)["Stacks"][0]
        if not stack["StackStatus"].endswith("_IN_PROGRESS"):
            return stack
        time.sleep(0.2)


def create_stack(make, inputs):
    cloudformation = make("cloudformation")
    name = called(cloudformation, "CreateStack", without(inputs, "TimeoutInSeconds"))["StackId"]
    stack = stack_settled(cloudformation, name)
    if stack["StackStatus"] != "CREATE_COMPLETE":
        raise Refused(f"Stack {name} entered unexpected state: {stack['StackStatus']}")
    return {"StackId": name, "StackStatus": stack["StackStatus"],
            "StackStatusReason": stack.get("StackStatusReason", "")}


def delete_stack(make, inputs):
    from botocore.exceptions import ClientError
    cloudformation = make("cloudformation")
    called(cloudformation, "DeleteStack", inputs)
    try:
        stack = stack_settled(cloudformation, inputs["StackName"])
        if stack["StackStatus"] == "DELETE_FAILED":
            raise Refused(f"Stack {inputs['StackName']} entered unexpected state: DELETE_FAILED")
    except ClientError as error:
        if "does not exist" not in str(error):
            raise
    return {}


def invoke_function(make, inputs):
    request = dict(inputs)
    payload = request.pop("InputPayload", None)
    if payload is not None:
        request["Payload"] = json.dumps(payload)
    reply = called(make("lambda"), "Invoke", request)
    return {name: reply[name] for name in ("StatusCode", "FunctionError", "LogResult", "Payload")
            if name in reply}


def execute_machine(make, inputs):
    machines = make("stepfunctions")
    arn = called(machines, "StartExecution", inputs)["executionArn"]
    while True:
        found = machines.describe_execution(executionArn=arn)
        if found["status"] != "RUNNING":
            break
        time.sleep(0.2)
    if found["status"] != "SUCCEEDED":
        raise Refused(f"Execution {arn} ended with status {found['status']}")
    return without(found, "ResponseMetadata")


def task_function(make, inputs):
    given = inputs["Parameters"]
    request = chosen(given, clientContext="ClientContext", payload="Payload", qualifier="Qualifier")
    reply = invoke_function(make, {"FunctionName": inputs["Arn"], **request})
    if "FunctionError" in reply:
        raise Refused(reply["FunctionError"])
    return reply


def task_machine(make, inputs):
    return execute_machine(make, {"stateMachineArn": inputs["Arn"],
                                  "name": inputs["ExecutionId"].rpartition(":")[2],
                                  **chosen(inputs["Parameters"], input="input")})


# By the actions of runbooks, and by the types of windows' tasks.
ACTIONS = {
    "aws:changeInstanceState": change_instance_state,
    "aws:copyImage": copy_image,
    "aws:createImage": create_image,
    "aws:createStack": create_stack,
    "aws:createTags": create_tags,
    "aws:deleteImage": delete_image,
    "aws:deleteStack": delete_stack,
    "aws:executeStateMachine": execute_machine,
    "aws:invokeLambdaFunction": invoke_function,
    "aws:runInstances": run_instances,
    "LAMBDA": task_function,
    "STEP_FUNCTIONS": task_machine,
}


def done(given):
    action, inputs = given["Work"]["Action"], given["Work"]["Inputs"]
    make = client_maker(given)
    if action == "aws:executeScript":
        return run_script(inputs)
    if action in ACTIONS:
        return ACTIONS[action](make, inputs)
    return called(make(given["Work"]["Service"]), given["Work"]["Api"], inputs)


def end_with(server):
    server.read()
    os.killpg(0, signal.SIGKILL)


def end_by_kernel():
    """Lets the kernel end this process with the server, even while a script lets no thread run."""
    try:
        import ctypes
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)
    except (ImportError, OSError, AttributeError):
        pass  # end_with() does it in most cases


def main():
    end_by_kernel()
    given = json.loads(sys.stdin.readline())
    process = os.getpid()
    threading.Thread(target=end_with, args=[os.fdopen(os.dup(0))], daemon=True).start()
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    # What a script prints is not the answer.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    try:
        answer = {"Reply": plain(done(given))}
    except Exception as error:
        text = (str(error) or type(error).__name__).encode(errors="replace").decode()
        if len(text) > LONGEST_ERROR:  # a traceback ends with what it is about
            text = f"{text[:LONGEST_ERROR // 2]}\n...\n{text[-LONGEST_ERROR // 2:]}"
        answer = {"Error": text}
    if os.getpid() != process:
        return  # a child that a script has forked
    # It ends with this line: what a script has started and left behind may keep the output open.
    answers.write(dumps(answer) + "\n")
    answers.close()


main()
