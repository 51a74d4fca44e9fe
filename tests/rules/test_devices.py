import pytest

from rules.devices import device


@pytest.mark.parametrize(
    ("agent", "word"),
    [
        ("Mozilla/5.0 (Linux; Android 10; LYA-AL00; HMSCore) AppleWebKit HUAWEI Browser", "华为手机"),
        ("Mozilla/5.0 (Phone; OpenHarmony 5.0) HarmonyOS", "华为手机"),
        ("Mozilla/5.0 (Linux; Android 13; M2012K11AC) AppleWebKit MicroMessenger/8.0", "安卓手机"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X)", "苹果手机"),
        ("Mozilla/5.0 (iPad; CPU OS 15_0 like Mac OS X)", "苹果平板"),
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64)", "电脑"),
        ("Mozilla/5.0 (X11; Linux x86_64)", "电脑"),
        ("", "别的设备"),
    ],
)
def test_a_device_is_called_what_its_owner_calls_it(agent, word):
    assert device(agent) == word
